import type { FunctionSpec } from '../../spec/function.ts';
import type { Catalog } from './catalog.ts';

/** The largest number of related functions on the page of a use case, with its function. */
export const RELATED_TO_VARIANT = 6;

/** The functions before and after another in its category, A to Z. */
export interface Neighbors {
  previous?: FunctionSpec | undefined;
  next?: FunctionSpec | undefined;
}

const memo = new WeakMap<Catalog, Map<string, Neighbors>>();

/** Returns the neighbors of a function. They are computed once for each catalog. */
export function neighborsOf(catalog: Catalog, { name }: FunctionSpec): Neighbors {
  let all = memo.get(catalog);
  if (!all) {
    all = new Map(
      catalog.categories.flatMap(({ functions }) =>
        functions.map((spec, i) => [spec.name, { previous: functions[i - 1], next: functions[i + 1] }] as const),
      ),
    );
    memo.set(catalog, all);
  }
  return all.get(name) ?? {};
}
