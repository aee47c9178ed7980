import { type Html, html } from './html.ts';

/** A step on the way to a page; the page itself, which is the last, has no address. */
export interface Step {
  title: string;
  address?: string;
}

/** The way to a page from the list that it stands in, and the page's forms for programs. */
export function breadcrumbs(way: readonly Step[], forms: readonly Required<Step>[] = []): Html {
  const steps = way.map(({ title, address }) => {
    const step = address === undefined ? html`<span>${title}</span>` : html`<a href="${address}">${title}</a>`;
    return html`      <li>${step}</li>\n`;
  });
  const links = forms.map(({ title, address }) => html`    <li><a href="${address}">${title}</a></li>\n`);
  return html`<div class="crumbs">
  <nav aria-label="Breadcrumb">
    <ol>
${steps}    </ol>
  </nav>
${links.length > 0 && html`  <ul>\n${links}  </ul>\n`}</div>
`;
}

/** A neighbor of a page in the order in which they are read. */
export interface Neighbor {
  title: Html | string;
  address: string;
}

/** The way to the page before and the one after; nothing where there is neither. */
export function pager(label: string, previous: Neighbor | undefined, next: Neighbor | undefined): Html | undefined {
  if (!previous && !next) return undefined;
  const link = (to: Neighbor | undefined, rel: string, word: string) =>
    to && html`  <a href="${to.address}" rel="${rel}"><span>${word}</span> ${to.title}</a>\n`;
  return html`<nav class="turn" aria-label="${label}">
${link(previous, 'prev', 'Previous')}${link(next, 'next', 'Next')}</nav>
`;
}

/** The heading of a section, which leads to itself. */
export function heading(id: string, title: Html | string): Html {
  return html`<h2><a class="self" href="#${id}">${title}</a></h2>`;
}
