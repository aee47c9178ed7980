import type { FunctionSpec } from '../../spec/function.ts';
import type { Catalog } from './catalog.ts';
import { oncePer } from './once-per.ts';

/** The largest number of related functions on the page of a use case, with its function. */
export const RELATED_TO_VARIANT = 6;

/** The functions before and after another in its category, A to Z. */
export interface Neighbors {
  previous?: FunctionSpec | undefined;
  next?: FunctionSpec | undefined;
}

const allNeighbors = oncePer(
  ({ categories }: Catalog): Map<string, Neighbors> =>
    new Map(
      categories.flatMap(({ functions }) =>
        functions.map((spec, i) => [spec.name, { previous: functions[i - 1], next: functions[i + 1] }] as const),
      ),
    ),
);

/** Returns the neighbors of a function. They are computed once for each catalog. */
export function neighborsOf(catalog: Catalog, { name }: FunctionSpec): Neighbors {
  return allNeighbors(catalog).get(name) ?? {};
}
