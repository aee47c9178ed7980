import { exportRows } from '../export/export-rows.ts';
import { EXPORTS } from '../export/registry.ts';
import { type Html, html } from './html.ts';
import type { RenderContext } from './render-context.ts';

/** Renders the exports that readers can use, with the purpose of each. A link to an export of functions leads to that of one function. */
export function exportList({ catalog }: RenderContext): Html {
  const rows = exportRows(EXPORTS, catalog).map(({ label, address, description }) => {
    const link = address === undefined ? html`<span>${label}</span>` : html`<a href="${address}">${label}</a>`;
    return html`<li>${link}<div>${description}</div></li>\n`;
  });
  return html`<ul class="list">
${rows}</ul>`;
}
