import { stem } from './english.ts';
import type { IntentVerbs } from './intent-verbs.ts';
import type { SearchEntry } from './search-entry.ts';
import { INTENT_FACTOR } from './weights.ts';

/** What a query asks for: to see something, to change it, to delete it. It is unsaid if the query only names things. */
export type Intent = keyof IntentVerbs | 'unsaid';

/** Intents by the stems of their verbs. */
export type Intents = ReadonlyMap<string, keyof IntentVerbs>;

/** Opens the verbs of search data. */
export function intentsOf(verbs: IntentVerbs): Intents {
  const lists = Object.entries(verbs) as [keyof IntentVerbs, string][];
  return new Map(lists.flatMap(([intent, stems]) => stems.split(' ').map((one) => [one, intent] as const)));
}

/**
 * Returns the intent of a query from its words in lowercase. It is the one of the verb or question that the query begins with, after
 * `how do I` and the like. Undefined if only a later word is about deleting, which says too little.
 */
export function intentOf(
  words: readonly string[],
  intents: Intents,
  stopWords: ReadonlySet<string>,
): Intent | undefined {
  const all = words.map(stem);
  const first = words.findIndex((word, i) => intents.has(all[i]!) || !stopWords.has(word));
  return intents.get(all[first] ?? '') ?? (all.some((one) => intents.get(one) === 'delete') ? undefined : 'unsaid');
}

/** The intents that an effect of a function answers. */
const ANSWERS: Readonly<Record<string, keyof IntentVerbs>> = {
  read: 'see',
  change: 'change',
  delete: 'delete',
  destroy: 'delete',
};

/** Returns how much an entry counts for what was asked, at most 1. */
export function intentFactor(intent: Intent | undefined, { effect }: SearchEntry): number {
  const answer = ANSWERS[effect];
  if (answer === undefined || answer === intent || intent === undefined) return 1;
  if (intent === 'unsaid') return INTENT_FACTOR.unsaid[answer];
  return INTENT_FACTOR.other;
}
