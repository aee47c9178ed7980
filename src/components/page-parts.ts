import { type Html, html } from './html.ts';
import type { RenderContext } from './render-context.ts';

/** A step of the breadcrumbs. The page itself, the last step, has no address. */
export interface Step {
  title: string;
  address?: string;
}

/**
 * Renders the links to the pages above a page, and the links to its machine-readable formats. The buttons next to them are
 * hidden until scripts run.
 */
export function breadcrumbs(
  { catalog }: RenderContext,
  steps: readonly Step[],
  formats: readonly Required<Step>[] = [],
  buttons: readonly Html[] = [],
): Html {
  const items = steps.map(({ title, address }) => {
    const step = address === undefined ? html`<span>${title}</span>` : html`<a href="${address}">${title}</a>`;
    return html`<li>${step}</li>\n`;
  });
  const links = formats.map(({ title, address }) => html`<li><a href="${address}">${title}</a></li>\n`);
  return html`<div class="crumbs">
<nav aria-label="${catalog.strings.frame.breadcrumb}">
<ol>
${items}</ol>
</nav>
${links.length + buttons.length > 0 && html`<ul>\n${buttons.map((button) => html`<li class="js">${button}</li>\n`)}${links}</ul>\n`}</div>
`;
}

/** Renders the button that copies a page as Markdown, by the address of its Markdown. */
export function copyPageButton({ catalog }: RenderContext, address: string): Html {
  return html`<button class="btn copy" type="button" data-page="${address}">${catalog.strings.frame.copyPage}</button>`;
}

/** The page before or after another in reading order. */
export interface Neighbor {
  title: Html | string;
  address: string;
}

/** Renders links to the previous and the next page; nothing if there is neither. */
export function pager(
  { catalog }: RenderContext,
  label: string,
  previous: Neighbor | undefined,
  next: Neighbor | undefined,
): Html | undefined {
  if (!previous && !next) return undefined;
  const { frame } = catalog.strings;
  const link = (to: Neighbor | undefined, rel: string, word: string) =>
    to && html`<a href="${to.address}" rel="${rel}"><span>${word}</span> ${to.title}</a>\n`;
  return html`<nav class="turn" aria-label="${label}">
${link(previous, 'prev', frame.previous)}${link(next, 'next', frame.next)}</nav>
`;
}

/** Renders the heading of a section, which links to itself. */
export function heading(id: string, title: Html | string): Html {
  return html`<h2><a class="self" href="#${id}">${title}</a></h2>`;
}
