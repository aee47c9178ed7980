import { createHash } from 'node:crypto';
import type { MarkdownHtml } from '../../spec/markdown-html.ts';
import type { Parsed, ParsedFunction } from '../../spec/parse.ts';
import { openStoredMap } from './stored-map.ts';

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
  /** Writes the parsed specs that were used since the cache was opened, if any is new. */
  saveSpecs(): void;
  /** Releases all parsed specs. Nothing is written of those that are added later. */
  releaseSpecs(): void;
  /** Writes what was used since the cache was opened: the specs, if any is new, and the HTML, if any is new. */
  save(): void;
}

/** A parsed spec, and the digest of its text. */
interface Entry {
  digest: string;
  parsed: Parsed<ParsedFunction>;
}

/** Returns the digest of a text: fast, and long enough that no two texts share it. */
export const digest = (text: string): string => createHash('sha1').update(text).digest('base64');

/** Returns the files of the cache in `file`: the one with the specs, and the one with the HTML. */
export const filesOfCache = (file: string): [specs: string, html: string] => [
  file,
  file.replace(/(?=\.\w+$)/, '.html'),
];

/** Opens the cache in a file, and another next to it. `key` identifies the code that made its contents: with another key it is empty. */
export function openCache(file: string, key: string): Cache {
  const [specFile, htmlFile] = filesOfCache(file);
  const specs = openStoredMap<Entry>(specFile, key);
  const htmls = openStoredMap<MarkdownHtml>(htmlFile, key);
  const memo = new Map<string, WeakMap<object, { key: string; value: unknown }>>();
  const stamps = new Map<string, string>();
  const keep = (name: string, stamp: string, text: string): boolean => {
    if (specs.get(name)?.digest !== digest(text)) return false;
    stamps.set(name, stamp);
    return true;
  };
  const add = (name: string, stamp: string, text: string, parsed: Parsed<ParsedFunction>): void => {
    specs.set(name, { digest: digest(text), parsed });
    stamps.set(name, stamp);
  };
  return {
    keep,
    add,
    addHtml(entries) {
      for (const [text, html] of entries) htmls.offer(text, html);
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
      return specs.get(name)!.parsed;
    },
    html: (text, render) => htmls.get(text) ?? htmls.set(text, render(text)),
    saveSpecs: specs.save,
    releaseSpecs() {
      specs.release();
      stamps.clear();
    },
    save() {
      specs.save();
      htmls.save();
    },
  };
}
