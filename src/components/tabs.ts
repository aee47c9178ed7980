import { type Html, html } from './html.ts';
import { heading } from './page-parts.ts';

/** A tab and its panel. */
export interface Panel {
  id: string;
  title: string;
  /** The heading of the panel where all panels are shown; the title by default. */
  heading?: string;
  content: Html;
}

/** A list of tabs with panels. Without JavaScript all panels are shown, one below the other. */
export interface Tabs {
  id: string;
  title: string;
  /** The accessible name of the list of tabs. */
  label: string;
  /** The key under which the browser stores the choice for all pages; without it the choice is not stored. */
  keep?: string;
  panels: readonly Panel[];
}

/** Renders tabs with the first one selected. Panels have numbers, so that style sheets can select them for any names. */
export function tabs({ id, title, label, keep, panels }: Tabs): Html {
  const links = panels.map(
    (panel, i) =>
      html`      <a role="tab" id="tab-${panel.id}" href="#${panel.id}" aria-controls="${panel.id}" aria-selected="${i === 0 ? 'true' : 'false'}"${i > 0 && html` tabindex="-1"`}>${panel.title}</a>\n`,
  );
  const bodies = panels.map(
    (
      panel,
      i,
    ) => html`  <div role="tabpanel" id="${panel.id}" aria-labelledby="tab-${panel.id}"${keep !== undefined && html` data-${keep}-panel="${i + 1}"`}${i === 0 && html` data-on`}>
    <h3><a class="self" href="#${panel.id}">${panel.heading ?? panel.title}</a></h3>
    ${panel.content}
  </div>
`,
  );
  return html`<div class="tabs">
  <header>
    ${heading(id, title)}
    <div role="tablist" aria-label="${label}"${keep !== undefined && html` data-keep="${keep}"`}>
${links}    </div>
  </header>
${bodies}</div>`;
}
