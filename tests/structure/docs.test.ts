// The Markdown documentation is true: its examples have no finding, its tables name the keys that exist, its links lead to files.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { configSchema } from '../../src/catalog/model/config.ts';
import { functionSchema } from '../../src/spec/schema.ts';
import { EMPTY, load, spec, THING, withEffect } from '../content.ts';

const DOCS = [
  ...fs.readdirSync('.').filter((name) => name.endsWith('.md')),
  ...(fs.existsSync('docs') ? fs.readdirSync('docs').filter((name) => name.endsWith('.md')) : []).map(
    (name) => `docs/${name}`,
  ),
];
const CONTRIBUTING = read('CONTRIBUTING.md');

function read(file: string): string {
  return fs.readFileSync(file, 'utf8');
}

/** The fenced code blocks of a text whose first line is the given one. */
function blocks(text: string, info: string): string[] {
  return [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)]
    .filter(([, head]) => head === info)
    .map(([, , body]) => body!);
}

/** A spec with the given lines of front matter in place of those that every spec needs. */
function specWith(lines: string): string {
  const keys = new Set([...lines.matchAll(/^(\w+):/gm)].map(([, key]) => key));
  const [head = '', ...body] = spec().split('\n---\n');
  const kept = head.split('\n').filter((line) => !keys.has(line.split(':')[0]));
  return `${kept.join('\n')}\n${lines}---\n${body.join('\n---\n')}`;
}

/** A catalog in which functions can take a JSON body, and the functions that the examples name. */
const AROUND = {
  'catalog.yaml': EMPTY['catalog.yaml']!.replace(/^( +)get: .*$/m, '$&\n$1json: { line: "{method} /{path}\\n{body}" }'),
  ...Object.fromEntries(
    ['list_things', 'unsuspendacct', 'listsuspended', 'listaccts'].map((name) => [
      `functions/things/${name}.md`,
      withEffect('change', spec('', `Shows ${name}.`, `Show the ${name} of things.`)),
    ]),
  ),
};

test('every example of a spec in CONTRIBUTING has no finding', () => {
  const whole = blocks(CONTRIBUTING, 'markdown').map((text) => text.replace(/^group: .*\n/m, ''));
  const parts = blocks(CONTRIBUTING, 'yaml spec').map(specWith);
  assert.ok(whole.length >= 1 && parts.length >= 4);
  for (const text of [...whole, ...parts]) assert.deepEqual(load({ ...AROUND, [THING]: text }).findings, [], text);
});

test('the examples of records and categories in CONTRIBUTING have no finding', () => {
  const [record] = blocks(CONTRIBUTING, 'yaml record');
  const [categories] = blocks(CONTRIBUTING, 'yaml categories');
  const use = spec('returns:\n  - { name: acct, type: "account[]", description: The accounts. }\n');
  assert.deepEqual(load({ 'records/account.yaml': record!, [THING]: use }).findings, []);
  assert.deepEqual(load({ 'categories.yaml': categories! }).findings, []);
});

test('the examples of settings in docs/catalog.md have no finding', () => {
  const examples = blocks(read('docs/catalog.md'), 'yaml catalog');
  assert.ok(examples.length >= 1);
  for (const lines of examples) {
    const keys = new Set([...lines.matchAll(/^(\w+):/gm)].map(([, key]) => key!));
    const others = EMPTY['catalog.yaml']!.split(/^(?=\w)/m).filter((part) => !keys.has(part.split(':')[0]!));
    assert.deepEqual(load({ 'catalog.yaml': others.join('') + lines }).findings, []);
  }
});

test('the example of redirects in docs/catalog.md has no finding', () => {
  const [redirects] = blocks(read('docs/catalog.md'), 'yaml redirects');
  assert.deepEqual(load({ 'redirects.yaml': redirects! }).findings, []);
});

test('the example of synonyms in docs/catalog.md has no finding', () => {
  const [synonyms] = blocks(read('docs/catalog.md'), 'yaml synonyms');
  assert.deepEqual(load({ 'synonyms.yaml': synonyms! }).findings, []);
});

/** The names in backticks in the first column of a text's tables. */
function keysInFirstColumns(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...line.split(' | ')[0]!.matchAll(/`([^`]+)`/g)].map(([, key]) => key!));
}

/** The part of a text between a heading and the next one. */
function sectionOf(text: string, heading: string): string {
  return text.split(`\n${heading}\n`)[1]?.split(/^##/m)[0] ?? '';
}

test('the table of a spec names every key of the schema and no other', () => {
  assert.deepEqual(
    keysInFirstColumns(sectionOf(CONTRIBUTING, '### Keys of a spec')).sort(),
    Object.keys(functionSchema.shape).sort(),
  );
});

test('the table of a field names every key of a parameter and no other', () => {
  assert.deepEqual(
    keysInFirstColumns(sectionOf(CONTRIBUTING, '### Keys of a field')).sort(),
    Object.keys(functionSchema.shape.parameters.unwrap().element.shape).sort(),
  );
});

test('docs/catalog.md names every key of catalog.yaml, and its tables no other', () => {
  const text = read('docs/catalog.md');
  const keys = keysOfSchema(configSchema);
  const inTables = keysInFirstColumns(text).filter((key) => !key.startsWith('{'));
  assert.deepEqual(
    keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(text)),
    [],
    'not described',
  );
  assert.deepEqual(
    inTables.filter((key) => !keys.includes(key)),
    [],
    'not in the schema',
  );
});

/** The keys of a schema and of all objects inside it. */
function keysOfSchema(schema: unknown): string[] {
  const { shape, element, options, unwrap } = schema as {
    shape?: Record<string, unknown>;
    element?: unknown;
    options?: unknown[];
    unwrap?: () => unknown;
  };
  if (shape) return Object.entries(shape).flatMap(([key, inner]) => [key, ...keysOfSchema(inner)]);
  if (element) return keysOfSchema(element);
  if (Array.isArray(options)) return options.flatMap(keysOfSchema);
  return unwrap ? keysOfSchema(unwrap.call(schema)) : [];
}

test('a link in the documentation leads to a file and a heading', () => {
  const dead = DOCS.flatMap((file) =>
    [...withoutCode(read(file)).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, url]) => url!)
      .filter((url) => !/^[a-z]+:/.test(url) && !isLive(file, url))
      .map((url) => `${file}: ${url}`),
  );
  assert.deepEqual(dead, []);
});

function isLive(file: string, url: string): boolean {
  const [target = '', anchor] = url.split('#');
  const found = target === '' ? file : path.join(path.dirname(file), target);
  // Another team's content has no README of its own.
  if (found.startsWith('content/')) return true;
  if (!fs.existsSync(found)) return false;
  return anchor === undefined || headingAnchors(read(found)).includes(anchor);
}

/** The text without its blocks of code. */
function withoutCode(text: string): string {
  return text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
}

/** The anchors that GitHub gives to the headings of a text. */
function headingAnchors(text: string): string[] {
  const prose = withoutCode(text);
  return [...prose.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}

test('a file or folder that the documentation names exists', () => {
  const missing = DOCS.filter((file) => file !== 'CHANGELOG.md').flatMap((file) =>
    [...read(file).matchAll(/`((?:src|tests|public|docs|\.github|\.vscode|\.ci)\/[\w./@[\]-]*)`/g)]
      .map(([, name]) => name!)
      .filter((name) => !fs.existsSync(name))
      .map((name) => `${file}: ${name}`),
  );
  assert.deepEqual(missing, []);
});

test('docs/architecture.md names every folder of src', () => {
  const folders = fs.readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const text = sectionOf(read('docs/architecture.md'), '## Folders and imports');
  const missing = folders.filter(({ name }) => !new RegExp(`^\\|.*\`src/${name}[\`/]`, 'm').test(text));
  assert.deepEqual(
    missing.map(({ name }) => name),
    [],
  );
});

test('CONTRIBUTING names every folder of tests', () => {
  const folders = fs.readdirSync('tests', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const missing = folders.map(({ name }) => name).filter((name) => !CONTRIBUTING.includes(`\`tests/${name}\``));
  assert.deepEqual(missing, []);
});

test('the diffs in the documentation apply to the code', () => {
  const diffs = DOCS.flatMap((file) => blocks(read(file), 'diff'));
  assert.ok(diffs.length >= 2);
  for (const diff of diffs) {
    const [, ...parts] = diff.split(/^--- .*\n\+\+\+ b\/(.*)\n/m);
    for (let i = 0; i < parts.length; i += 2) {
      const [file, hunks] = [parts[i]!, parts[i + 1]!];
      const removed = hunks.split(/^@@.*\n/m).map((hunk) => hunk.replaceAll(/^\+.*\n/gm, '').replaceAll(/^[ -]/gm, ''));
      for (const lines of removed.filter(Boolean)) assert.equal(read(file).split(lines).length, 2, `${file}: ${lines}`);
    }
  }
});

test('a command that the documentation names exists', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const unknown = DOCS.flatMap((file) =>
    [...read(file).matchAll(/npm run (?:--silent )?([\w:-]+)/g)]
      .map(([, name]) => name!)
      .filter((name) => name !== 'x' && !(name in scripts))
      .map((name) => `${file}: npm run ${name}`),
  );
  assert.deepEqual(unknown, []);
});

test('the table of dependencies names each package of package.json and no other', () => {
  const { dependencies, devDependencies, optionalDependencies = {} } = JSON.parse(read('package.json'));
  const named = CONTRIBUTING.split('### Dependencies')[1]!
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:package|---)/.test(line))
    .flatMap((line) =>
      line
        .split('|')[1]!
        .split(',')
        .map((name) => name.trim()),
    );
  const installed = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const matches = (name: string, pattern: string) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
  assert.deepEqual(
    installed.filter((name) => !named.some((pattern) => matches(name, pattern))),
    [],
    'packages without a row',
  );
  assert.deepEqual(
    named.filter((pattern) => !installed.some((name) => matches(name, pattern))),
    [],
    'rows without a package',
  );
});
