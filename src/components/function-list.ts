import { breakable, type Html, html } from './html.ts';
import { functionLink, inlineProse } from './prose.ts';
import type { Site } from './site.ts';
import { stateTag } from './tags.ts';

/** Functions with their summaries; one that has no spec yet stands there by its name. */
export function functionList(site: Site, names: readonly string[]): Html {
  const rows = names.map((name) => {
    const spec = site.catalog.byName.get(name);
    if (!spec) return html`  <li><span>${functionLink(site, name)}</span><span>Not written yet.</span></li>\n`;
    return html`  <li><span><a href="${site.catalog.addresses.function(name)}">${breakable(name)}</a>${stateTag(spec)}</span><span>${inlineProse(site, spec.summary, spec)}</span></li>\n`;
  });
  return html`<ul class="list">
${rows}</ul>`;
}
