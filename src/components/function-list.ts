import type { FunctionSpec } from '../spec/function.ts';
import { breakable, type Html, html } from './html.ts';
import { functionLink, inlineProse } from './prose.ts';
import type { RenderContext } from './render-context.ts';
import { stateTag } from './state-badge.ts';

/** Functions with their summaries. */
export function functionList(context: RenderContext, functions: readonly FunctionSpec[]): Html {
  return listOf(functions.map((spec) => functionRow(context, spec)));
}

/** The same by name; a function that has no spec yet stands there by its name alone. */
export function namedList(context: RenderContext, names: readonly string[]): Html {
  const rows = names.map((name) => {
    const spec = context.catalog.byName.get(name);
    if (spec) return functionRow(context, spec);
    return html`  <li><span>${functionLink(context, name)}</span><span>Not written yet.</span></li>\n`;
  });
  return listOf(rows);
}

function functionRow(context: RenderContext, spec: FunctionSpec): Html {
  const { name, summary } = spec;
  return html`  <li><span><a href="${context.catalog.addresses.function(name)}">${breakable(name)}</a>${stateTag(spec)}</span><span>${inlineProse(context, summary, spec)}</span></li>\n`;
}

function listOf(rows: readonly Html[]): Html {
  return html`<ul class="list">
${rows}</ul>`;
}
