import { en } from './en/en.ts';

/** The words that a catalog can choose, by their keys in catalog.yaml. */
export type Words = typeof en.words;
/** Every string of the pages and the exports; English says which there are. */
export type Strings = ReturnType<typeof en.strings>;

/** A language of the interface: its own words, and its strings made with the words of a catalog. */
export interface Language {
  words: Words;
  strings(words: Words): Strings;
}

/**
 * The languages by their codes (BCP 47), which catalog.yaml chooses from and the pages have as `lang`. A translation is a
 * folder like en/ and a line here; the browser takes its own part from `client.ts`, `builder.ts` and `finder.ts` of the same folder.
 */
const LANGUAGES = { en } satisfies Record<string, Language>;

/** The code of a language of the interface. */
export type LanguageCode = keyof typeof LANGUAGES;
/** The codes of all languages, English first. */
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as [LanguageCode, ...LanguageCode[]];
/** The keys of all words that a catalog can choose. */
export const WORD_KEYS = Object.keys(en.words) as (keyof Words)[];

/** Returns the words of a catalog: those that it chooses, and for the others those of its language. */
export function wordsOf(language: LanguageCode, chosen: Partial<Words>): Words {
  return { ...LANGUAGES[language].words, ...chosen };
}

/** Returns every string of the pages and the exports of a catalog, by its language and the words that it chooses. */
export function stringsOf(language: LanguageCode, chosen: Partial<Words> = {}): Strings {
  return LANGUAGES[language].strings(wordsOf(language, chosen));
}
