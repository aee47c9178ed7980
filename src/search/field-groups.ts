import type { FoundFields } from './field-index.ts';
import type { Group } from './find.ts';
import { words } from './normalize.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';
import { countOf, type SearchIndex } from './search-index.ts';
import { GROUP_SIZE } from './weights.ts';

/** Adds the groups of fields and of terms: first if the query is the name of one and of nothing else, else after the functions. */
export function withFields(
  { exact, begun, terms }: FoundFields,
  index: SearchIndex,
  query: Query,
  ranked: readonly Ranked[],
  groups: readonly Group[],
): Group[] {
  const hits = exact.length > 0 ? exact : begun;
  const added: Group[] = [
    ...(terms.length > 0 ? [{ kind: 'terms' as const, hits: terms.slice(0, GROUP_SIZE.terms) }] : []),
    ...(hits.length > 0
      ? [{ kind: 'fields' as const, hits: hits.slice(0, GROUP_SIZE.fields), count: hits.length }]
      : []),
  ];
  const isFieldName = exact.length > 0 || terms.length > 0;
  if (groups.length === 0 || (isFieldName && !isOfFunction(query, ranked) && isIdentifier(index, query.typed)))
    return [...added, ...groups];
  const at = groups.findIndex(({ kind }) => kind === 'functions') + 1;
  return [...groups.slice(0, at), ...added, ...groups.slice(at)];
}

/** Whether the best function has the query as its name or begins with it. */
function isOfFunction(query: Query, ranked: readonly Ranked[]): boolean {
  return ranked.some(
    ({ entry, isName }) =>
      entry.kind === 'function' && (isName || entry.compacts.some((own) => own.startsWith(query.compact))),
  );
}

/** Whether a query is one word that only a program would use: with punctuation, digits or capitals, or in no text. */
function isIdentifier(index: SearchIndex, typed: string): boolean {
  if (/\s/.test(typed)) return false;
  return (
    /[_.[\]{}-]|\p{L}\d|\p{Ll}\p{Lu}|^\p{Lu}{2,}$/u.test(typed) ||
    words(typed).some((word) => countOf(index, word) === 0)
  );
}
