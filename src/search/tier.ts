/** How an entry matches a query, best first. All but the last are about the name alone. */
export const TIER = {
  /** The name is exactly what was typed. */
  exact: 0,
  /** The name is the query, except for case and punctuation. */
  same: 1,
  /** The name begins with the query. */
  start: 2,
  /** Segments of the name begin with the segments of the query, in the same order. */
  segments: 3,
  /** The query is anywhere in the name. */
  inside: 4,
  /** All segments of the query are in the name. */
  allInName: 5,
  /** Each word of the query is in the name or begins a word of the summary. */
  summary: 6,
} as const;

/** A tier; a lower one is better. */
export type Tier = (typeof TIER)[keyof typeof TIER];
