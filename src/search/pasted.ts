import { compact, segments, words } from './normalize.ts';

/** What reading pasted text needs to know about the catalog. */
export interface Known {
  /** Whether a string is the name of an entry, except for case and punctuation. */
  isName(text: string): boolean;
  /** Whether a string is the name of an entry with a few wrong letters. */
  isLikeName(text: string): boolean;
  /** Whether any entry has a word. */
  isWord(word: string): boolean;
  /** The names of the API, which old addresses and titles begin with. */
  apiNames: readonly string[];
}

/**
 * Returns what to search for if someone pastes an address, a request, a command or the title of a page of any reference: the name
 * or the words in it. Hosts, folders, file extensions, parameters and the name of the API do not count. Other text is returned as
 * it is, so it must be trimmed and not longer than a query. It has no rules for particular sites: see {@link oldPage} for those.
 */
export function pastedText(text: string, known: Known): string {
  const address = addressIn(text);
  if (address !== undefined) return addressText(address, known);
  const typed = /\s/.test(text) ? text : text.replaceAll('+', ' ');
  if (/\s--?\w|\w=|[?&]\w/.test(typed)) return commandText(typed, known);
  return /\s-\s/.test(typed) ? lastTitle(typed) : typed;
}

/** Returns the URL in a text, or the path that it begins with; undefined if it has neither. */
export function addressIn(text: string): string | undefined {
  const url = /[a-z][a-z\d+.-]*:\/\/[^\s"'<>]+/i.exec(text)?.[0];
  return url ?? /^\/\S*|^[^\s/]+\/\S*$/.exec(text)?.[0];
}

/** The topic of an address: its last meaningful part. */
function addressText(address: string, known: Known): string {
  const [beforeFragment = ''] = address.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').split(/#(?=[^#/]*$)/, 1);
  const [path = '', ...query] = beforeFragment.split('?');
  // Some sites have the path of a page in a parameter.
  const inQuery = query
    .join('?')
    .split('&')
    .map((pair) => decoded(pair.slice(pair.indexOf('=') + 1)))
    .filter((value) => value.startsWith('/'));
  const parts = [path, ...inQuery].flatMap((one) => decoded(one).split('/')).filter(Boolean);
  const bare = parts.map((part) => part.replace(/\.(?:html?|json|md|xml|txt|php|cgi|action|aspx?)$/i, ''));
  const lastTwo = bare.slice(-2).join(' ');
  if (bare.length > 1 && known.isName(lastTwo)) return lastTwo;
  const backwards = bare.reverse();
  for (const part of backwards) {
    const name = nameIn(part, known);
    if (name !== undefined) return name;
  }
  for (const part of backwards) {
    if (isApiName(part, known)) return known.apiNames[0]!;
    const meant = withoutApiName(lastTitle(part), known);
    if (meant.some((word) => /\p{L}/u.test(word) && known.isWord(word))) return meant.join(' ');
    if (known.isLikeName(part)) return part;
  }
  return backwards[0] ?? '';
}

/** The function of a command or a request body, else its words without the options and the parameters. */
function commandText(typed: string, known: Known): string {
  const kept = typed.split(/[\s?&]+/).filter((word) => !/^--?\w|=/.test(word));
  const parts = kept.flatMap((word) => word.split('/'));
  return parts.find((part) => /[_\p{L}]{4}/u.test(part) && known.isName(part)) ?? (kept.join(' ') || typed);
}

/** The name in one part of an address: the whole part, what follows its last dash, or what follows a hyphen. */
function nameIn(part: string, known: Known): string | undefined {
  const hyphens = [...part.matchAll(/-+/g)].map(({ 0: { length }, index }) => part.slice(index + length));
  return [part, lastTitle(part), ...hyphens].find(
    (one) => compact(one) !== '' && known.isName(one) && !isApiName(one, known),
  );
}

/** A title without what is before its last dash, which is the name of a group or of the API. */
const lastTitle = (title: string): string => title.split(/\s+-+\s+|-{3,}/).at(-1)!;

/** The words of a title in lowercase, without those of the API's name at its beginning. */
function withoutApiName(title: string, known: Known): string[] {
  const own = segments(title);
  const names = known.apiNames.map(words).filter((name) => name.length < own.length);
  const prefix = names.find((name) => name.every((word, i) => own[i] === word));
  return prefix ? own.slice(prefix.length) : own;
}

/** Whether a string is a name of the API, or one word of it. */
const isApiName = (text: string, { apiNames }: Known): boolean => {
  const own = compact(text);
  return apiNames.some((name) => compact(name) === own || words(name).some((word) => word === own));
};

/** A part of an address with its encoded characters and its plus signs decoded. */
function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    // A `%` that is not part of an encoded character.
    return spaced;
  }
}
