import type { FunctionSpec } from '../spec/function.ts';
import { type Html, html } from './html.ts';

/** The state of a function as a word behind its name; nothing where it is current. */
export function stateTag(spec: FunctionSpec): Html | undefined {
  const state = stateOf(spec);
  return state && html` <span class="tag${state === 'removed' && ' gone'}">${state}</span>`;
}

/** `removed`, `deprecated`, or nothing. */
export function stateOf(spec: FunctionSpec): 'removed' | 'deprecated' | undefined {
  if (spec.removed) return 'removed';
  return spec.deprecated ? 'deprecated' : undefined;
}
