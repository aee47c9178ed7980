import type { FunctionSpec } from './function.ts';

/** A list of parameters, of which a call sends exactly one (`oneOf`) or at least one (`anyOf`). */
export interface Choice {
  kind: 'oneOf' | 'anyOf';
  names: readonly string[];
  /** The place of the list among those of its kind. */
  index: number;
}

/** The largest number of parameters in a list whose names fit into a badge. */
const MOST_NAMED = 4;

/** Returns whether a list has too many parameters to name all of them next to each. */
export function isLong({ names }: Choice): boolean {
  return names.length > MOST_NAMED;
}

/** Returns the lists of parameters of which calls send one or more, those of `oneOf` first. */
export function choicesOf(spec: Pick<FunctionSpec, 'oneOf' | 'anyOf'>): Choice[] {
  return (['oneOf', 'anyOf'] as const).flatMap((kind) =>
    (spec[kind] ?? []).map((names, index): Choice => ({ kind, names, index })),
  );
}

/** Returns the list that a parameter is in; undefined if a call can send it alone or leave it out. */
export function choiceOf(spec: Pick<FunctionSpec, 'oneOf' | 'anyOf'>, name: string): Choice | undefined {
  return choicesOf(spec).find(({ names }) => names.includes(name));
}
