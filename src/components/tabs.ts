import { type Html, html } from './html.ts';
import { heading } from './page-parts.ts';

/** One tab and what it opens. */
export interface Panel {
  id: string;
  title: string;
  /** The heading over the panel where all are shown below each other; the title where nothing is said. */
  heading?: string;
  content: Html;
}

/** A row of tabs over panels; without script the panels stand one below the other. */
export interface Tabs {
  id: string;
  title: string;
  /** What the row of tabs is for. */
  label: string;
  /** Under which name the choice is remembered for every page. */
  keep?: string;
  panels: readonly Panel[];
}

/** Draws tabs; the first is open. Panels are counted, so that styles and notes can tell them without knowing their names. */
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
