/** A line of content/permalinks.txt: an address or anchor that was published, below the site's base. */
export interface Permalink {
  /** The line in the file, 1-based. */
  line: number;
  /** The published address, as it is written: `/functions/list_items/#param-page`. */
  old: string;
  /** Where it leads now (`old -> new`), and the column of that, 1-based. */
  to?: { address: string; column: number };
  /** Whether it was a mistake, and need not work (`old gone: reason`). */
  gone?: true;
}

/** A line that cannot be read. */
export interface PermalinkProblem {
  line: number;
  column: number;
  message: string;
  expected: string;
}

/** The file, read. */
export interface Permalinks {
  links: readonly Permalink[];
  problems: readonly PermalinkProblem[];
}

const FORMS = '`/address`, `/old -> /new` or `/old gone: reason`';

/** Reads the lines of permalinks.txt; those that begin with `#` are comments. */
export function parsePermalinks(text: string): Permalinks {
  const links: Permalink[] = [];
  const problems: PermalinkProblem[] = [];
  const lines = new Map<string, number>();
  for (const [i, written] of text.split(/\r?\n/).entries()) {
    const line = i + 1;
    const trimmed = written.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const link = parseLine(written, line);
    if ('message' in link) {
      problems.push(link);
      continue;
    }
    const earlier = lines.get(link.old);
    if (earlier !== undefined) {
      const message = `\`${link.old}\` is on line ${earlier} too`;
      problems.push({ line, column: 1, message, expected: 'each address once' });
      continue;
    }
    lines.set(link.old, line);
    links.push(link);
  }
  return { links, problems };
}

function parseLine(written: string, line: number): Permalink | PermalinkProblem {
  const problem = (message: string, column = 1): PermalinkProblem => ({ line, column, message, expected: FORMS });
  const [, space = '', old = '', rest = ''] = /^(\s*)(\S+)\s*(.*?)\s*$/.exec(written) ?? [];
  const column = space.length + 1;
  const wrong = problemOf(old);
  if (wrong) return problem(wrong, column);
  if (rest === '') return { line, old };
  const restColumn = written.indexOf(rest, column + old.length - 1) + 1;
  if (rest.startsWith('->')) {
    const address = rest.slice(2).trim();
    const targetColumn = address === '' ? restColumn : written.lastIndexOf(address) + 1;
    const wrongTarget = problemOf(address);
    if (wrongTarget) return problem(wrongTarget, targetColumn);
    return { line, old, to: { address, column: targetColumn } };
  }
  const reason = /^gone:(.*)$/.exec(rest)?.[1]?.trim();
  if (reason === '') return problem('no reason after `gone:`', restColumn);
  if (reason !== undefined) return { line, old, gone: true };
  return problem(`unexpected \`${rest}\``, restColumn);
}

/** What is wrong with an address; undefined if nothing. */
function problemOf(address: string): string | undefined {
  if (address === '') return 'no address after `->`';
  if (!address.startsWith('/') || address.startsWith('//')) return `\`${address}\` does not begin with one \`/\``;
  if (/\s/.test(address)) return `\`${address}\` has a space`;
  if (address.includes('?')) return `\`${address}\` has a query`;
  if (address.split('#').length > 2) return `\`${address}\` has two fragments`;
  try {
    decodeURIComponent(address);
  } catch {
    return `\`${address}\` has a \`%\` that does not begin an encoded character`;
  }
  return undefined;
}

/** Returns the path of an address, and its fragment, decoded; undefined if it has none. */
export function splitAddress(address: string): { page: string; anchor: string | undefined } {
  const [page = '', anchor] = address.split('#');
  return { page, anchor: anchor === undefined || anchor === '' ? undefined : decodeURIComponent(anchor) };
}

const HEADER =
  '# Every address and anchor that this site has published, one a line. Each must keep working; `npm run permalinks` adds new ones.';

/**
 * Adds addresses to the text of permalinks.txt, and sorts its lines. A comment stays before the line that it precedes. Lines that
 * are there are never changed. Returns the new text, and how many lines were added.
 */
export function addedPermalinks(text: string, links: readonly string[]): { text: string; added: number } {
  const known = new Set(parsePermalinks(text).links.map(({ old }) => old));
  const fresh = [...new Set(links)].filter((link) => !known.has(link));
  if (fresh.length === 0) return { text, added: 0 };
  const [, head = '', body = ''] = /^((?:#[^\n]*\n|[ \t]*\n)*)(.*)$/s.exec(text.replaceAll('\r\n', '\n'))!;
  const blocks = body.match(/(?:[ \t]*(?:#.*)?\n)*[^\n]+\n?/g) ?? [];
  const lines = [...blocks.map((block) => block.replace(/\n?$/, '\n')), ...fresh.map((link) => `${link}\n`)];
  const keyOf = (block: string) => /[^\n]*\n$/.exec(block)![0].split(/\s/, 1)[0]!;
  const sorted = lines.map((block) => ({ block, key: keyOf(block) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return { text: (head || `${HEADER}\n`) + sorted.map(({ block }) => block).join(''), added: fresh.length };
}
