import { effectCounts } from '../catalog/model/totals.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { Effect } from '../spec/schema.ts';
import { type Html, html } from './html.ts';
import type { RenderContext } from './render-context.ts';
import { stateOf } from './state-badge.ts';

/** Returns the classes of a function's name: the ring of its effect, and `dead` if the function is removed. */
export function nameClasses(spec: Pick<FunctionSpec, 'effect' | 'removed' | 'deprecated'>): string {
  return `ring-${spec.effect}${stateOf(spec) === 'removed' ? ' dead' : ''}`;
}

/** Renders the effect of a call as words after its ring, which has no alternative text there. */
export function effectMark({ catalog }: RenderContext, effect: Effect): Html {
  return html`<span class="effect ring-${effect}">${catalog.strings.function.effects[effect]}</span>`;
}

/** Renders how many of the functions have each effect. */
export function effectMix(functions: readonly FunctionSpec[]): Html {
  return html`<span class="mix">${effectCounts(functions).map(([effect, count]) => html`<span class="ring-${effect}">${count}</span>`)}</span>`;
}
