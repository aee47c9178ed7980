import type { Redirect } from '../catalog/model/redirect-table.ts';
import type { FieldIndex } from '../search/field-index.ts';
import { search } from '../search/search.ts';
import type { SearchIndex } from '../search/search-index.ts';

/** A query and its correct results: function names or guide titles. */
export interface ExpectedQuery {
  query: string;
  expected: readonly string[];
  /** What kind of query it is: `exact`, `typo`, `task`. */
  kind: string;
}

/** The scores of the queries of one kind. */
export interface Score {
  count: number;
  /** How many have a correct result first, and how many among the first three. */
  first: number;
  inThree: number;
}

/** How many results count as the top results. */
const FIRST = 3;

/**
 * Returns the names that a query finds in the order of the results, each once: of functions, of the functions that have a field, and
 * the titles of guides and categories. With `redirect`, old addresses lead to their pages, as in the browser.
 */
export function foundNames(index: SearchIndex, fields: FieldIndex, query: string, redirect?: Redirect): string[] {
  const names = search(index, fields, query, redirect).groups.flatMap((group) => {
    if (group.kind === 'fields') return group.hits.map(({ owner }) => owner.name);
    if (group.kind === 'terms') return group.hits.map(({ guide }) => guide);
    return group.hits.map(({ kind, name, parent }) => (kind === 'heading' || kind === 'section' ? parent : name));
  });
  return [...new Set(names)];
}

/** Returns the place of the first right result of a query, from 0; -1 if there is none. */
export function placeOf(index: SearchIndex, fields: FieldIndex, { query, expected }: ExpectedQuery): number {
  return foundNames(index, fields, query).findIndex((name) => expected.includes(name));
}

/** Returns the scores of queries by kind, in the order of the queries, and of all of them as `all`. */
export function scoresByKind(
  index: SearchIndex,
  fields: FieldIndex,
  queries: readonly ExpectedQuery[],
): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const query of queries) {
    const place = placeOf(index, fields, query);
    for (const kind of [query.kind, 'all']) {
      const score = scores.get(kind) ?? { count: 0, first: 0, inThree: 0 };
      scores.set(kind, {
        count: score.count + 1,
        first: score.first + Number(place === 0),
        inThree: score.inThree + Number(place >= 0 && place < FIRST),
      });
    }
  }
  const all = scores.get('all');
  scores.delete('all');
  return all ? scores.set('all', all) : scores;
}
