import { exportPath } from '../export/export.ts';
import { listedExports } from '../export/registry.ts';
import { type Html, html } from './html.ts';
import type { RenderContext } from './render-context.ts';

/** The exports that readers can use, with what each is good for. A link to an export of functions leads to that of one function. */
export function exportList({ catalog }: RenderContext): Html {
  const { addresses, config, byName, functions, strings } = catalog;
  const example = config.popular.find((task) => byName.has(task.function))?.function ?? functions[0]?.name;
  const rows = listedExports().map((one) => {
    const label = html`${addresses.base}${one.path.replace('{name}', '<name>')}`;
    const name = one.per === 'function' ? example : '';
    const link =
      name === undefined
        ? html`<span>${label}</span>`
        : html`<a href="${addresses.file(exportPath(one, name))}">${label}</a>`;
    return html`  <li>${link}<span>${one.description?.(strings)}</span></li>\n`;
  });
  return html`<ul class="list">
${rows}</ul>`;
}
