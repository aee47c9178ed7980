import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { MarkdownHtml } from '../../spec/markdown-html.ts';
import type { Parsed, ParsedFunction } from '../../spec/parse.ts';
import { removeOldCaches } from './old-caches.ts';

/** What is kept from one run to the next: parsed specs by the digest of their text, and the HTML of Markdown texts. */
export interface Cache {
  /**
   * Returns a parsed spec. Within a process, an unchanged `stamp` skips reading the file; across processes the digest of
   * its text decides. Returns undefined, and keeps nothing, if `read` does.
   */
  parsed(
    file: string,
    stamp: string,
    read: () => string | undefined,
    parse: (text: string) => Parsed<ParsedFunction>,
  ): Parsed<ParsedFunction> | undefined;
  /** Keeps the parsed spec of a text for `parsed`, if it is there. Returns whether it is. */
  keep(file: string, stamp: string, text: string): boolean;
  /** Adds a spec that was parsed elsewhere. */
  add(file: string, stamp: string, text: string, parsed: Parsed<ParsedFunction>): void;
  /** Adds the HTML of texts that was made elsewhere. It is written only if it is used. */
  addHtml(entries: Iterable<readonly [text: string, html: MarkdownHtml]>): void;
  /** Memoizes `make()` per object for this process. `key` must cover every other input; a different key makes it again. */
  made<T>(kind: string, from: object, key: string, make: () => T): T;
  /** Returns the HTML of a text. */
  html(text: string, render: (text: string) => MarkdownHtml): MarkdownHtml;
  /** Writes what was used since the cache was opened, if anything is new. */
  save(): void;
}

/** The contents of a cache file. */
interface Entries {
  key: string;
  specs: Map<string, { digest: string; parsed: Parsed<ParsedFunction> }>;
  html: Map<string, MarkdownHtml>;
}

/** Returns the digest of a text: fast, and long enough that no two texts share it. */
export const digest = (text: string): string => createHash('sha1').update(text).digest('base64');

/** The length of the checksum at the start of a cache file, in bytes. */
const CHECKSUM = 20;
/** The length of the number before each part, in bytes. */
const LENGTH = 4;
/** How many entries are in a part. All of them in one would be in memory three times while they are written. */
const AT_ONCE = 500;

/**
 * Opens the cache in a file. `key` identifies the code that made its contents. With another key, or if the file is damaged
 * in any way, the cache is empty, and `save` replaces the file. It has parts in V8's serialization, which keeps Maps.
 */
export function openCache(file: string, key: string): Cache {
  const stored = read(file, key);
  const used: Entries = { key, specs: new Map(), html: new Map() };
  const memo = new Map<string, WeakMap<object, { key: string; value: unknown }>>();
  const stamps = new Map<string, string>();
  let fresh = 0;
  const keep = (name: string, stamp: string, text: string): boolean => {
    const entry = used.specs.get(name) ?? stored.specs.get(name);
    if (entry?.digest !== digest(text)) return false;
    used.specs.set(name, entry);
    stamps.set(name, stamp);
    return true;
  };
  const add = (name: string, stamp: string, text: string, parsed: Parsed<ParsedFunction>): void => {
    used.specs.set(name, { digest: digest(text), parsed });
    stamps.set(name, stamp);
    fresh += 1;
  };
  return {
    keep,
    add,
    addHtml(entries) {
      for (const [text, html] of entries) stored.html.set(text, html);
    },
    made<T>(kind: string, from: object, key: string, make: () => T): T {
      const ofKind = memo.get(kind) ?? new WeakMap();
      memo.set(kind, ofKind);
      const before = ofKind.get(from);
      if (before?.key === key) return before.value as T;
      const value = make();
      ofKind.set(from, { key, value });
      return value;
    },
    parsed(name, stamp, readText, parse) {
      if (stamps.get(name) !== stamp) {
        const text = readText();
        if (text === undefined) return undefined;
        if (!keep(name, stamp, text)) add(name, stamp, text, parse(text));
      }
      return used.specs.get(name)!.parsed;
    },
    html(text, render) {
      let html = used.html.get(text);
      if (html !== undefined) return html;
      html = stored.html.get(text);
      if (html === undefined) {
        html = render(text);
        fresh += 1;
      }
      used.html.set(text, html);
      return html;
    },
    save() {
      if (fresh === 0) return;
      fresh = 0;
      write(file, used);
    },
  };
}

function read(file: string, key: string): Entries {
  const entries: Entries = { key, specs: new Map(), html: new Map() };
  try {
    const bytes = fs.readFileSync(file);
    const contents = bytes.subarray(CHECKSUM);
    const checksum = createHash('sha1').update(contents).digest();
    if (!checksum.equals(bytes.subarray(0, CHECKSUM))) return entries;
    for (const part of partsIn(contents)) {
      if (part.key !== key) break;
      for (const [name, spec] of part.specs) entries.specs.set(name, spec);
      for (const [text, html] of part.html) entries.html.set(text, html);
    }
  } catch {
    // There is no file yet, or another version of V8 wrote it.
  }
  return entries;
}

/** Yields the parts of a cache file, each of which follows its length. */
function* partsIn(contents: Buffer): Generator<Entries> {
  for (let at = 0; at < contents.length; ) {
    const start = at + LENGTH;
    at = start + contents.readUInt32LE(at);
    yield deserialize(contents.subarray(start, at));
  }
}

function write(file: string, entries: Entries): void {
  const temporary = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const descriptor = fs.openSync(temporary, 'w');
    try {
      writeParts(descriptor, entries);
    } finally {
      fs.closeSync(descriptor);
    }
    fs.renameSync(temporary, file);
    removeOldCaches(path.dirname(file));
  } catch {
    // Without a cache the next run only takes longer.
    fs.rmSync(temporary, { force: true });
  }
}

/** Writes entries in parts, and then the checksum before them. */
function writeParts(descriptor: number, entries: Entries): void {
  const checksum = createHash('sha1');
  fs.writeFileSync(descriptor, Buffer.alloc(CHECKSUM));
  for (const part of partsOf(entries)) {
    const bytes = serialize(part);
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32LE(bytes.length);
    for (const piece of [length, bytes]) {
      checksum.update(piece);
      fs.writeFileSync(descriptor, piece);
    }
  }
  fs.writeSync(descriptor, checksum.digest(), 0, CHECKSUM, 0);
}

function* partsOf({ key, specs, html }: Entries): Generator<Entries> {
  for (const some of batchesOf(specs)) yield { key, specs: new Map(some), html: new Map() };
  for (const some of batchesOf(html)) yield { key, specs: new Map(), html: new Map(some) };
}

function* batchesOf<T>(values: Iterable<T>): Generator<T[]> {
  const all = [...values];
  for (let i = 0; i < all.length; i += AT_ONCE) yield all.slice(i, i + AT_ONCE);
}
