import type { FunctionSpec } from '../../spec/function.ts';
import type { Catalog } from './catalog.ts';

/** The functions before and after one in its category, A to Z. */
export interface Neighbors {
  previous?: FunctionSpec | undefined;
  next?: FunctionSpec | undefined;
}

const kept = new WeakMap<Catalog, Map<string, Neighbors>>();

/** Who stands beside a function; worked out once for a catalog. */
export function neighborsOf(catalog: Catalog, { name }: FunctionSpec): Neighbors {
  let all = kept.get(catalog);
  if (!all) {
    all = new Map(
      catalog.categories.flatMap(({ functions }) =>
        functions.map((spec, i) => [spec.name, { previous: functions[i - 1], next: functions[i + 1] }] as const),
      ),
    );
    kept.set(catalog, all);
  }
  return all.get(name) ?? {};
}
