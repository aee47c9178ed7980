import type { BrowserAddresses } from '../catalog/model/address.ts';
import { decodeNumbers } from './codec.ts';
import { stem } from './english.ts';
import { compact, segments, words } from './normalize.ts';
import type { Life, SearchData } from './search-data.ts';
import type { SearchEntry } from './search-entry.ts';
import type { StemNumbers } from './stem-numbers.ts';
import { lettersOf } from './typos.ts';

/** An entry, and the words of its place (category and group), which count little. */
export interface OpenedEntry {
  entry: SearchEntry;
  place: readonly number[];
}

/** The highest grade of links in the data. */
const MOST_LINKS = 9;

/**
 * Yields the entries of search data: functions, then variants, guides with their headings, and categories with their sections,
 * each in the order of the data. `stems` must have the stems of the data, and gets those of summaries and titles.
 */
export function* openEntries(
  data: SearchData,
  addresses: BrowserAddresses,
  stems: StemNumbers,
  stopWords: ReadonlySet<string>,
): Generator<OpenedEntry> {
  const open = entryOpener(stems, stopWords);
  const functionOf = functionReader(data, addresses);
  const groupOf = decodeNumbers(data.groupOf);
  const formerNames = Map.groupBy(data.formerNames, ([index]) => index);
  for (const [index, encoded] of data.names === '' ? [] : data.phrases.split('\n').entries()) {
    const shown = functionOf(index);
    const place = `${shown.parent} ${data.groups[groupOf[index]! - 1] ?? ''}`;
    const aliases = formerNames.get(index)?.map(([, name]) => name);
    yield open(shown, place, aliases, encoded);
  }
  for (const [index, slug, name, summary] of data.variants) {
    const owner = functionOf(index);
    yield open({ ...owner, kind: 'variant', name, summary, address: addresses.variant(owner.name, slug), links: 0 });
  }
  for (const [i, [slug, name, summary, headings]] of data.guides.entries()) {
    const address = addresses.guide(slug);
    // A title or address that has only the API's name means the guide where one starts.
    yield open({ ...PLAIN, kind: 'guide', name, address, summary }, '', i === 0 ? data.apiNames : []);
    for (const [anchor, title] of headings)
      yield open({ ...PLAIN, kind: 'heading', name: title, address: `${address}#${anchor}`, parent: name }, name);
  }
  const sections = Map.groupBy(data.sections, ([category]) => category);
  for (const [i, [slug, name, summary]] of data.categories.entries()) {
    yield open({ ...PLAIN, kind: 'category', name, address: addresses.category(slug), summary });
    for (const [, section, title, ...aliases] of sections.get(i) ?? []) {
      const address = addresses.group(slug, section);
      yield open({ ...PLAIN, kind: 'section', name: title, address, parent: name }, name, aliases);
    }
  }
}

/**
 * Returns what reduces the words of an entry to numbers of stems. `encoded` has the stems of its name and its phrases as the data has
 * them; if it is empty, they are those of the name.
 */
function entryOpener(stems: StemNumbers, stopWords: ReadonlySet<string>) {
  const numbersOf = (text: string): number[] => {
    const all = words(text);
    const kept = all.filter((word) => !stopWords.has(word));
    return (kept.length > 0 ? kept : all).map((word) => stems.add(stem(word)));
  };
  return (shown: Shown, place = '', aliases: readonly string[] = [], encoded = ''): OpenedEntry => {
    const summary = numbersOf(shown.summary);
    const nameStems = encoded ? decodeNumbers(encoded.split(' ', 1)[0]!) : numbersOf(shown.name);
    const formerNames = shown.kind === 'function' ? aliases : [];
    const compacts = [shown.name, ...formerNames].map(compact);
    const phrases = () => [
      nameStems,
      summary,
      ...encoded.split(' ').slice(1).map(decodeNumbers),
      ...aliases.map(numbersOf),
    ];
    return {
      entry: {
        ...shown,
        compacts,
        letters: compacts.map(lettersOf),
        segments: segments(shown.name),
        nameStems,
        aliases: aliases.map(numbersOf),
        phrases,
      },
      place: numbersOf(place),
    };
  };
}

/** Returns what makes the shown parts of a function from its number in the data. */
function functionReader(data: SearchData, addresses: BrowserAddresses): (index: number) => Shown {
  const [names, summaries] = [data.names, data.summaries].map((text) => text.split('\n'));
  const [categoryOf, links] = [data.categoryOf, data.links].map(decodeNumbers);
  return (index) => ({
    kind: 'function',
    name: names![index]!,
    address: addresses.function(names![index]!),
    summary: summaries![index]!,
    parent: data.categories[categoryOf![index]!]?.[1] ?? '',
    life: Number(data.lives[index]) as Life,
    effect: data.effects[Number(data.effectOf[index])] ?? '',
    links: links![index]! / MOST_LINKS,
  });
}

/** What an entry has before its words are numbers. */
type Shown = Pick<SearchEntry, 'kind' | 'name' | 'address' | 'summary' | 'parent' | 'life' | 'effect' | 'links'>;
const PLAIN = { summary: '', parent: '', life: 0, effect: '', links: 0 } as const;
