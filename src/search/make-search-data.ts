import type { Vocabulary } from '../catalog/model/synonyms.ts';
import { encodeNumbers } from './codec.ts';
import { stem } from './english.ts';
import { INTENT_VERBS } from './intent-verbs.ts';
import { words } from './normalize.ts';
import type { Life, SearchData } from './search-data.ts';
import { splitName } from './split-name.ts';
import { STOP_WORDS } from './stop-words.ts';
import { type Lexicon, lexiconOf } from './vocabulary.ts';

/** What the search data is made from: a part of the catalog. */
export interface SearchSource {
  functions: readonly SearchFunction[];
  categories: readonly {
    slug: string;
    title: string;
    summary: string;
    sections?: readonly { slug: string; title: string; functions: readonly unknown[] }[];
    /** The sections by the groups that they show. */
    sectionOfGroup?: ReadonlyMap<string, { slug: string }>;
  }[];
  guides: readonly {
    slug: string;
    title: string;
    summary: string;
    headings: readonly [anchor: string, title: string][];
  }[];
  /** Common tasks, each with the name of a function. */
  tasks: readonly { task: string; function: string }[];
  apiNames: readonly string[];
  vocabulary: Vocabulary;
}

interface SearchFunction {
  name: string;
  summary: string;
  /** The slug of its category. */
  category: string;
  group?: string | undefined;
  effect?: string;
  keywords?: readonly string[] | undefined;
  related?: readonly string[] | undefined;
  formerly?: readonly string[] | undefined;
  /** True or the version, as in the spec. */
  deprecated?: boolean | string | undefined;
  removed?: boolean | string | undefined;
  variants?: readonly { slug: string; title: string; description?: string }[] | undefined;
}

/** Makes the search data, whose JSON is `names.json`. Throws an Error if the category of a function is not among the categories. */
export function makeSearchData(source: SearchSource): SearchData {
  const { functions, categories, guides, tasks, apiNames } = source;
  const vocabulary = complete(source.vocabulary);
  const categoryIndex = new Map(categories.map(({ slug }, index) => [slug, index]));
  for (const { name, category } of functions)
    if (!categoryIndex.has(category)) throw new Error(`the category "${category}" of ${name} does not exist`);
  const groups = distinct(functions.flatMap(({ group }) => group ?? []));
  const effects = distinct(functions.flatMap(({ effect }) => effect ?? []));
  const phrases = functions.map(phrasesOf(functions, vocabulary));
  const stems = byFrequency(phrases.flat(2));
  const stemIndex = new Map(stems.map((one, index) => [one, index]));
  const column = (number: (spec: SearchFunction) => number): string => encodeNumbers(functions.map(number));
  return {
    stems: stems.join(' '),
    names: lines(functions.map(({ name }) => name)),
    summaries: lines(functions.map(({ summary }) => summary)),
    phrases: phrases.map((own) => encodePhrases(own.map((one) => one.map((s) => stemIndex.get(s)!)))).join('\n'),
    categoryOf: column(({ category }) => categoryIndex.get(category)!),
    groupOf: column(({ group }) => (group === undefined ? 0 : groups.indexOf(group) + 1)),
    links: encodeNumbers(linkGrades(functions)),
    lives: functions.map(lifeOf).join(''),
    effectOf: functions.map(({ effect }) => Math.max(0, effects.indexOf(effect ?? ''))).join(''),
    effects,
    groups,
    formerNames: functions.flatMap(({ formerly = [] }, index) => formerly.map((name) => [index, name] as const)),
    variants: functions.flatMap(({ variants = [] }, index) =>
      variants.map(({ slug, title, description = '' }) => [index, slug, title, description] as const),
    ),
    categories: categories.map(({ slug, title, summary }) => [slug, title, summary]),
    sections: categories.flatMap(({ sections = [], sectionOfGroup }, index) =>
      // The heading of a single function or section adds nothing.
      sections
        .filter((section) => sections.length > 1 && section.functions.length > 1)
        .map(({ slug, title }) => {
          const names = [...(sectionOfGroup ?? [])]
            .filter(([, section]) => section.slug === slug)
            .map(([group]) => group);
          return [index, slug, title, ...names] as const;
        }),
    ),
    guides: guides.map(({ slug, title, summary, headings }) => [slug, title, summary, headings]),
    tasks: tasks.flatMap(({ task, function: name }) => {
      const index = functions.findIndex((spec) => spec.name === name);
      return index < 0 ? [] : [[task, index] as const];
    }),
    apiNames,
    vocabulary,
    verbs: INTENT_VERBS,
  };
}

const distinct = (strings: readonly string[]): string[] => [...new Set(strings)];
const lines = (strings: readonly string[]): string => strings.map((one) => one.replaceAll(/\s+/g, ' ')).join('\n');
const lifeOf = ({ deprecated, removed }: SearchFunction): Life => (removed ? 2 : deprecated ? 1 : 0);

/** A string that occurs as often as this is frequent. The exact number hardly changes the size of the data. */
const FREQUENT = 15;

/** Distinct strings: frequent ones first, so that their codes are short, the others in their order, so that neighbors have similar codes. */
function byFrequency(strings: readonly string[]): string[] {
  const counts = countsOf(strings);
  const frequency = (one: string): number => (counts.get(one)! < FREQUENT ? 0 : counts.get(one)!);
  return [...counts.keys()].sort((a, b) => frequency(b) - frequency(a));
}

function countsOf(strings: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of strings) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Returns a function that gives the stems of a function's phrases: of its name first, then of its keywords. */
function phrasesOf(functions: readonly SearchFunction[], vocabulary: Vocabulary): (spec: SearchFunction) => string[][] {
  const lexicon = lexiconOf(vocabulary);
  const counts = stemCounts(functions);
  const shortForms = new Set(Object.keys(vocabulary.shortForms));
  return ({ name, keywords = [] }) => {
    const own = meaningful(
      splitName(name, (word) => counts.get(stem(word)) ?? 0, shortForms),
      lexicon,
    );
    const spelled = own.map(stem).flatMap((part) => lexicon.shortForms.get(part) ?? [part]);
    const others = keywords.map((one) => distinct(meaningful(words(one), lexicon).map(stem)).sort());
    const known = new Set([[...spelled].sort().join(' '), '']);
    return [spelled, ...others.filter((one) => !known.has(one.join(' ')) && known.add(one.join(' ')))];
  };
}

/** Encodes phrases. Only the order of the first one, the name, matters; the others are sorted, which compresses better. */
function encodePhrases([name = [], ...keywords]: number[][]): string {
  const sorted = keywords.map((phrase) => encodeNumbers(phrase.sort((a, b) => b - a))).sort();
  return [encodeNumbers(name), ...sorted].join(' ');
}

/** Words without stop words, unless there are no others. */
function meaningful(all: readonly string[], { stopWords }: Lexicon): readonly string[] {
  const kept = all.filter((word) => !stopWords.has(word));
  return kept.length > 0 ? kept : all;
}

/** How often each stem occurs in summaries, keywords and names that are written with punctuation. */
function stemCounts(functions: readonly SearchFunction[]): Map<string, number> {
  const joined = new Set(functions.map(({ name }) => name.toLowerCase()).filter((name) => /^\p{L}+$/u.test(name)));
  const texts = functions.flatMap(({ name, summary, keywords = [] }) => [name, summary, ...keywords]);
  const all = texts.flatMap(words).filter((word) => !joined.has(word));
  return countsOf(all.map(stem));
}

/** How much each function is linked to from `related`, on a logarithmic scale from 0 to 9. */
function linkGrades(functions: readonly SearchFunction[]): number[] {
  const counts = countsOf(functions.flatMap(({ related = [] }) => related));
  const most = Math.max(1, ...counts.values());
  return functions.map(({ name }) => Math.round((9 * Math.log(1 + (counts.get(name) ?? 0))) / Math.log(1 + most)));
}

/** A vocabulary with the stop words of the language, which the browser's code does not hold. */
const complete = ({ synonyms, means, shortForms, stopWords }: Vocabulary): Vocabulary => ({
  synonyms,
  means,
  shortForms,
  stopWords: [...STOP_WORDS, ...stopWords],
});
