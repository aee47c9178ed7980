import type { FieldHit, Group, TermHit } from './group.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';
import { FIELD_GROUP_SIZE } from './weights.ts';

/** The matches of a query: fields, values and terms with exactly this name, or else with a name that begins with it. */
export interface FoundFields {
  exact: FieldHit[];
  /** Fields whose name begins with the query. */
  begun: FieldHit[];
  terms: TermHit[];
}

/** Adds the groups of fields and of terms: first if the query is the name of one and of nothing else, else after the functions. */
export function withFields(
  { exact, begun, terms }: FoundFields,
  query: Query,
  ranked: readonly Ranked[],
  groups: readonly Group[],
): Group[] {
  const hits = exact.length > 0 ? exact : begun;
  const added: Group[] = [
    ...(terms.length > 0 ? [{ kind: 'terms' as const, hits: terms.slice(0, FIELD_GROUP_SIZE.terms) }] : []),
    ...(hits.length > 0
      ? [{ kind: 'fields' as const, hits: hits.slice(0, FIELD_GROUP_SIZE.fields), count: hits.length }]
      : []),
  ];
  const isFieldName = exact.length > 0 || terms.length > 0;
  if (groups.length === 0 || (isFieldName && !isOfFunction(query, ranked) && isIdentifier(query)))
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
function isIdentifier({ typed, isKnown }: Query): boolean {
  if (/\s/.test(typed)) return false;
  return !isKnown || /[_.[\]{}-]|\p{L}\d|\p{Ll}\p{Lu}|^\p{Lu}{2,}$/u.test(typed);
}
