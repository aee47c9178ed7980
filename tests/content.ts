// Small content folders, each made for one test and removed after it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Catalog } from '../src/catalog/model/catalog.ts';
import { type Cache, openCache } from '../src/catalog/read/cache.ts';
import { loadCatalog } from '../src/catalog/read/load.ts';
import { exportPaths } from '../src/export/registry.ts';
import { type Diagnostic, formatDiagnostic } from '../src/spec/diagnostic.ts';

/** Texts of files by their paths inside the content folder; `null` leaves out a file that is there by default. */
export type Texts = Record<string, string | null>;

const CATALOG = `title: Things API
product: Things
version: "1.0"
release: "1"
site: https://things.example/
host: api.things.example
guideTitle: Guide
summary: All about things.
legal: Nobody is to blame.
about: { title: About, text: Things are things. }
calls:
  - slug: plain
    title: Plain
    get: { line: "GET /{path}?{query}", pair: "&{name}={value}", quote: uri }
answer:
  data: data
  metadata: meta
  success: { ok: 1 }
  failure: { ok: 0 }
  failureNote: It did not work.
privileges: { look: See things. }
`;

const CATEGORIES = `- slug: things
  title: Things
  summary: Whatever there is.
  sections:
    - { slug: basic, title: Basics }
`;

/** A valid catalog without functions. */
export const EMPTY: Texts = { 'catalog.yaml': CATALOG, 'categories.yaml': CATEGORIES };

/** A valid spec, with further lines of front matter (the first of them is line 6). */
export function spec(lines = '', body = 'Shows the thing.', summary = 'Show the thing.'): string {
  const more = lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
  return `---\nsummary: ${summary}\nmethod: GET\neffect: read\nkeywords: [one, two, three]\n${more}---\n${body}\n`;
}

/** A spec of {@link spec} with another effect than `read`. */
export const withEffect = (effect: string, text: string): string => text.replace('effect: read', `effect: ${effect}`);

/** The path of the spec that most tests write. */
export const THING = 'functions/things/get_thing.md';

export interface LoadedTexts {
  catalog: Catalog | undefined;
  /** All findings, as the author's command prints them, without the ids of their rules. */
  findings: string[];
}

/** Runs a function on a temporary folder with these files, and removes the folder. */
export function inFolder<T>(texts: Texts, run: (root: string) => T, encoding: BufferEncoding = 'utf8'): T {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'catalog-'));
  try {
    for (const [name, text] of Object.entries(texts)) {
      if (text === null) continue;
      fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      fs.writeFileSync(path.join(root, name), text, encoding);
    }
    return run(root);
  } finally {
    fs.rmSync(root, { recursive: true });
  }
}

/** An empty cache that is never written. */
export const noCache = (): Cache => openCache(path.join(os.devNull, 'none'), '');

/** Many tests need only settings or guides. */
const rules = { 'empty-catalog': 'off' } as const;

/** Loads a content folder with these files and a valid catalog.yaml and categories.yaml. It can be without functions. */
export function load(texts: Texts, site?: string, report?: string): LoadedTexts {
  return inFolder({ ...EMPTY, ...texts }, (root) => {
    const options = { site, report, exportPaths, rules };
    const { catalog, diagnostics } = loadCatalog({ root, label: 'content' }, noCache(), options);
    return { catalog, findings: diagnostics.map((one) => formatDiagnostic(one).replace(/ \([a-z-]+\)$/, '')) };
  });
}

/** The diagnostics of a content folder with these files and no others. */
export function diagnosticsOf(texts: Texts, encoding?: BufferEncoding): Diagnostic[] {
  return inFolder(
    texts,
    (root) => loadCatalog({ root, label: 'content' }, noCache(), { exportPaths }).diagnostics,
    encoding,
  );
}

/** The findings of one spec, `get_thing`, without the path at their beginning. */
export function findingsOf(text: string, around: Texts = {}): string[] {
  const prefix = `content/${THING}:`;
  return load({ ...around, [THING]: text }).findings.map((line) => line.replace(prefix, ''));
}

/** The catalog of these files, which must have no errors. */
export function catalogOf(texts: Texts, site?: string): Catalog {
  const { catalog, findings } = load(texts, site);
  const errors = findings.filter((line) => / error /.test(line));
  if (!catalog || errors.length > 0) throw new Error(errors.join('\n'));
  return catalog;
}
