import { listSummary } from '../catalog/model/list-summary.ts';
import type { NextCall } from '../catalog/model/next-calls.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { nameClasses } from './effect.ts';
import { breakable, type Html, html } from './html.ts';
import { functionLink, inlineProse } from './prose.ts';
import type { RenderContext } from './render-context.ts';
import { type State, stateBadge, stateOf } from './state-badge.ts';

/** Renders a list of functions with their summaries. `state` is the state that the heading of the list names; rows do not repeat it. */
export function functionList(context: RenderContext, functions: readonly FunctionSpec[], state?: State): Html {
  return listOf(functions.map((spec) => functionRow(context, spec, { shown: state })));
}

/** Renders the functions to call after another one, and what for. A function without a spec is listed by its name alone. */
export function nextList(context: RenderContext, calls: readonly NextCall[]): Html {
  const { byName, strings } = context.catalog;
  const rows = calls.map(({ name, purpose }) => {
    const label = purpose && html` <small>${strings.function[purpose]}</small>`;
    const spec = byName.get(name);
    if (spec) return functionRow(context, spec, { label });
    return html`<li><span>${functionLink(context, name)}${label}</span><div>${strings.lists.notWritten}</div></li>\n`;
  });
  return listOf(rows);
}

function functionRow(
  context: RenderContext,
  spec: FunctionSpec,
  { label, shown }: { label?: Html | undefined | false; shown?: State | undefined },
): Html {
  const { addresses, strings } = context.catalog;
  const { name } = spec;
  return html`<li><span><a class="${nameClasses(spec)}" href="${addresses.function(name)}">${breakable(name)}</a>${stateOf(spec) !== shown && stateBadge(context, spec)}${label}</span><div>${inlineProse(context, listSummary(spec, strings), spec)}</div></li>\n`;
}

function listOf(rows: readonly Html[]): Html {
  return html`<ul class="list">
${rows}</ul>`;
}
