// Every constant of the ranking, with its reason. Change one only with `npm run bench -- finder FILE` at hand.

/** How much a word in each part of an entry counts. The place, a category and a group, is the same for many. */
export const FIELD_WEIGHT = { name: 3, keywords: 3, summary: 3, place: 0.7 } as const;

/** How fast more occurrences of a word stop to count (k of BM25): one part gives 0.6 of what a word is worth, three parts 0.8. */
export const SATURATION = 2;

/** The power of the share of the query's words that an entry has: one of two words is worth less than half, but not nothing. */
export const COVERAGE_POWER = 0.8;

/** How much a phrase that is the query counts: about as much as the words of three good matches. */
export const PHRASE_BONUS = 12;

/** The power of the similarity of a phrase: one that has half of the query says little. */
export const PHRASE_POWER = 2;

/** How many of the best entries by words are compared phrase by phrase, which takes too long for all of 10,000. */
export const PHRASE_CANDIDATES = 150;

/** The factors for deprecated and for removed functions, which few people need. */
export const LIFE_FACTOR = [1, 0.85, 0.6] as const;

/** The bonus of the function that most others list as related: it decides between neighbors, but is worth less than a word. */
export const LINK_BONUS = 0.5;

/** The factors for what a function does to the server, compared with what a query asks for. */
export const INTENT_FACTOR = {
  /** Something other than was asked for: `list tokens` is not `create a token`, but the words can still be right. */
  other: 0.7,
  /** If nothing was asked: people who only name a thing mostly want to see it, and seldom to delete it. */
  unsaid: { see: 1, change: 0.98, delete: 0.85 },
} as const;

/** How much the name itself counts, so that a name as typed comes before others with the same words. */
export const NAME_BONUS = {
  /** The name as typed: before everything else. */
  exact: 1000,
  /** The name except for case and punctuation, or the same words in the same order. */
  same: 400,
  sameWords: 120,
  /** The name begins with the query; times the share of its letters. */
  start: 40,
  /** The segments of the name begin with those of the query, in order; times the share of its letters. */
  segments: 20,
  /** The query is inside the name; times the share of its letters. */
  inside: 25,
  /** The name with a few wrong letters; less with each letter. */
  close: 60,
} as const;

/** How much of that counts for a query of several words, unless they are the whole name: `delete account` does not mean `delete_account_archives`. */
export const WORDS_SHARE = 0.25;

/** The weight of a word completed from its start while it is typed: the reader may mean another. */
export const PREFIX_WEIGHT = 0.7;
/** The same for a word that corrects a typing mistake. */
export const TYPO_WEIGHT = 0.9;
/** The same for the parts of a joined word. */
export const SPLIT_WEIGHT = 0.9;

/** The assumed rarity of a word that no entry has, as a share of the rarest. The entries with the other words still differ. */
export const UNKNOWN_RARITY = 0.5;

/** The share of the best score that a result must have: less is one common word of many. */
export const TAIL_SHARE = 0.25;

/** The most results of each group: as many as someone looks at before typing another word. */
export const GROUP_SIZE = { functions: 20, guides: 4, categories: 3 } as const;
/** The same for the groups that the field data adds, whose code is loaded with that data. */
export const FIELD_GROUP_SIZE = { fields: 8, terms: 3 } as const;
