import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { MarkdownHtml } from '../../spec/markdown-html.ts';
import type { Parsed, ParsedFunction } from '../../spec/parse.ts';

/** What is kept from one run to the next: parsed specs by the digest of their text, and the HTML of texts. */
export interface Cache {
  /**
   * A spec, parsed. `stamp` tells a file's time and size: while it stays the same in one process the file is not even read;
   * from one process to the next only its text counts.
   */
  parsed(
    file: string,
    stamp: string,
    read: () => string,
    parse: (text: string) => Parsed<ParsedFunction>,
  ): Parsed<ParsedFunction>;
  /**
   * What was made of a thing that has not changed, as long as the process lives: `key` tells of everything else that it was
   * made of.
   */
  made<T>(kind: string, from: object, key: string, make: () => T): T;
  /** The HTML of a text. */
  html(text: string, render: (text: string) => MarkdownHtml): MarkdownHtml;
  /** Writes what was used since it was opened, if anything is new. */
  save(): void;
}

interface Kept {
  key: string;
  specs: Map<string, { digest: string; parsed: Parsed<ParsedFunction> }>;
  html: Map<string, MarkdownHtml>;
}

/** The digest of a text; quick, and long enough that two specs do not meet. */
export const digest = (text: string): string => createHash('sha1').update(text).digest('base64');

/**
 * Opens the cache kept in a file. `key` tells of the code that made its contents: another key, or a file that cannot be read,
 * means an empty cache, so a stale or damaged one is never used. The file is node's own serialization, which keeps Maps.
 */
export function openCache(file: string, key: string): Cache {
  const kept = read(file, key);
  const used: Kept = { key, specs: new Map(), html: new Map() };
  const things = new Map<string, WeakMap<object, { key: string; thing: unknown }>>();
  const stamps = new Map<string, string>();
  let fresh = 0;
  return {
    made<T>(kind: string, from: object, key: string, make: () => T): T {
      const own = things.get(kind) ?? new WeakMap();
      things.set(kind, own);
      const before = own.get(from);
      if (before?.key === key) return before.thing as T;
      const thing = make();
      own.set(from, { key, thing });
      return thing;
    },
    parsed(name, stamp, readText, parse) {
      let entry = used.specs.get(name) ?? kept.specs.get(name);
      if (entry && stamps.get(name) === stamp) return entry.parsed;
      const text = readText();
      const sum = digest(text);
      if (entry?.digest !== sum) {
        entry = { digest: sum, parsed: parse(text) };
        fresh += 1;
      }
      used.specs.set(name, entry);
      stamps.set(name, stamp);
      return entry.parsed;
    },
    html(text, render) {
      let html = used.html.get(text);
      if (html !== undefined) return html;
      html = kept.html.get(text);
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

function read(file: string, key: string): Kept {
  try {
    const kept = deserialize(fs.readFileSync(file)) as Kept;
    if (kept.key === key) return kept;
  } catch {
    // None yet, or one of another version: begin anew.
  }
  return { key, specs: new Map(), html: new Map() };
}

function write(file: string, kept: Kept): void {
  const temporary = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(temporary, serialize(kept));
    fs.renameSync(temporary, file);
  } catch {
    // A cache that cannot be written costs time, nothing else.
    fs.rmSync(temporary, { force: true });
  }
}
