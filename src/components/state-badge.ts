import type { FunctionSpec } from '../spec/function.ts';
import { type Html, html } from './html.ts';
import type { RenderContext } from './render-context.ts';

/** A state that a function is marked with. */
export type State = 'deprecated' | 'removed';

/** Renders the state of a function as a badge after its name; nothing if the function is current. */
export function stateBadge({ catalog }: RenderContext, spec: FunctionSpec): Html | undefined {
  const state = stateOf(spec);
  return state && html` <span class="tag${state === 'removed' && ' gone'}">${catalog.strings.lists[state]}</span>`;
}

/** Returns `removed`, `deprecated`, or undefined if the function is current. */
export function stateOf(spec: Pick<FunctionSpec, 'removed' | 'deprecated'>): State | undefined {
  if (spec.removed) return 'removed';
  return spec.deprecated ? 'deprecated' : undefined;
}
