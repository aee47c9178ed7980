import type { FunctionSpec } from '../spec/function.ts';
import { breakable, type Html, html } from './html.ts';
import { functionLink, inlineProse } from './prose.ts';
import type { Site } from './site.ts';
import { stateTag } from './tags.ts';

/** Functions with their summaries. */
export function functionList(site: Site, functions: readonly FunctionSpec[]): Html {
  return listOf(functions.map((spec) => functionRow(site, spec)));
}

/** The same by name; a function that has no spec yet stands there by its name alone. */
export function namedList(site: Site, names: readonly string[]): Html {
  const rows = names.map((name) => {
    const spec = site.catalog.byName.get(name);
    if (spec) return functionRow(site, spec);
    return html`  <li><span>${functionLink(site, name)}</span><span>Not written yet.</span></li>\n`;
  });
  return listOf(rows);
}

function functionRow(site: Site, spec: FunctionSpec): Html {
  const { name, summary } = spec;
  return html`  <li><span><a href="${site.catalog.addresses.function(name)}">${breakable(name)}</a>${stateTag(spec)}</span><span>${inlineProse(site, summary, spec)}</span></li>\n`;
}

function listOf(rows: readonly Html[]): Html {
  return html`<ul class="list">
${rows}</ul>`;
}
