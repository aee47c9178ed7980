import { formerTargets } from './former-targets.ts';
import { type Html, html } from './html.ts';
import { heading } from './page-parts.ts';
import type { RenderContext } from './render-context.ts';

/** A tab and its panel. */
export interface Panel {
  id: string;
  title: string;
  /** The heading of the panel without JavaScript, if it is not the title. */
  heading?: string;
  content: Html;
  /** For a response: the call format that gets it. The panel opens when the reader chooses that format. */
  format?: string;
  /** Whether the panel repeats another panel in a format that the Markdown of the page leaves out. */
  isRepeated?: boolean;
}

/** Tabs with their panels. Without JavaScript, all panels are shown, one below the other. */
export interface Tabs {
  id: string;
  title: string;
  /** The label of the tab list. */
  label: string;
  /** For call formats: the slugs of the formats that scripts add. The reader's choice of a format applies to every page. */
  moreFormats?: readonly string[];
  panels: readonly Panel[];
}

/** Renders tabs; the first is open. Which call format is open before the first paint is in catalogCss(). */
export function tabs(context: RenderContext, { id, title, label, moreFormats, panels }: Tabs): Html {
  const areFormats = moreFormats !== undefined;
  const more = moreFormats?.join(' ');
  const links = panels.map(
    (panel, i) =>
      html`<a role="tab" id="tab-${panel.id}" href="#${panel.id}" aria-controls="${panel.id}" aria-selected="${i === 0 ? 'true' : 'false'}"${i > 0 && html` tabindex="-1"`}${panel.format !== undefined && html` data-format="${panel.format}"`}>${panel.title}</a>\n`,
  );
  const bodies = panels.map(
    (
      panel,
      i,
    ) => html`<div role="tabpanel" id="${panel.id}" aria-labelledby="tab-${panel.id}"${i === 0 && html` data-on`}${panel.isRepeated && html` data-markdown-ignore`}>${formerTargets(context, panel.id)}
<h3><a class="self" href="#${panel.id}">${panel.heading ?? panel.title}</a></h3>
${panel.content}
</div>
`,
  );
  const list = html`<div role="tablist" aria-label="${label}"${areFormats && html` data-formats`}${more && html` data-more="${more}"`}>
${links}</div>`;
  return html`<div class="tabs${areFormats && ' calls'}">
<header>
${heading(id, title)}
${!areFormats && html`${list}\n`}</header>
${areFormats && html`${list}\n`}${bodies}</div>`;
}
