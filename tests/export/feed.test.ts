// The Atom feed of changes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SaxesParser } from 'saxes';
import { exportFile } from '../../src/export/registry.ts';
import { catalogOf, EMPTY, spec, type Texts, THING } from '../content.ts';
import { loadFixture } from '../fixtures.ts';
import { HOSTILE } from '../hostile.ts';

const feedOf = (texts: Texts, site?: string) => exportFile(catalogOf(texts, site), 'feed.xml')!.text();

/** The elements of a text of XML by name, each with its text. Throws an Error if it is not well-formed. */
function elementsOf(xml: string): Map<string, string[]> {
  const parser = new SaxesParser();
  const open: string[] = [];
  const found = new Map<string, string[]>();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => open.push(''));
  parser.on('text', (text) => {
    if (open.length > 0) open[open.length - 1] += text;
  });
  parser.on('closetag', ({ name }) => found.set(name, [...(found.get(name) ?? []), open.pop()!.trim()]));
  parser.write(xml).close();
  return found;
}

const OTHER = 'functions/things/set_thing.md';
const TWO = { [THING]: spec('since: "1"'), [OTHER]: spec('since: "2"\ndeprecated: "2"') };

test('a version is an entry, newest first, with its functions', () => {
  const elements = elementsOf(feedOf(TWO, 'https://d.example/api/'));
  assert.deepEqual(elements.get('title'), ['Things API: Changes', '2', '1']);
  assert.deepEqual(elements.get('id'), [
    'https://d.example/api/feed.xml',
    'https://d.example/api/changes/#v2',
    'https://d.example/api/changes/#v1',
  ]);
  const [newest = ''] = elements.get('content')!;
  assert.match(newest, /Added, 1 function.*set_thing.*Deprecated, 1 function.*set_thing/);
  assert.match(newest, /href="https:\/\/d\.example\/api\/functions\/set_thing\/"/);
});

test('the dates come from catalog.yaml; without one they keep the order of versions', () => {
  const released = `${EMPTY['catalog.yaml']}released: { "2": 2026-05-01 }\n`;
  const dated = elementsOf(feedOf({ ...TWO, 'catalog.yaml': released })).get('updated');
  assert.deepEqual(dated, ['2026-05-01T00:00:00Z', '2026-05-01T00:00:00Z', '1970-01-02T00:00:00Z']);
  const undated = elementsOf(feedOf(TWO)).get('updated');
  assert.deepEqual(undated, ['1970-01-03T00:00:00Z', '1970-01-03T00:00:00Z', '1970-01-02T00:00:00Z']);
});

test('every feed has what Atom requires, also without changes', () => {
  for (const catalog of [loadFixture('everything'), loadFixture('harbor'), catalogOf(EMPTY)]) {
    const elements = elementsOf(exportFile(catalog, 'feed.xml')!.text());
    const entries = elements.get('entry')?.length ?? 0;
    for (const name of ['id', 'title', 'updated']) assert.equal(elements.get(name)?.length, entries + 1, name);
    for (const date of elements.get('updated')!) assert.match(date, /^\d{4}-\d\d-\d\dT00:00:00Z$/);
    assert.equal(new Set(elements.get('id')).size, entries + 1);
    assert.equal(elements.get('author')?.length, 1);
  }
});

test('hostile strings stay text', () => {
  const catalog = loadFixture('everything');
  for (const text of HOSTILE) {
    const functions = catalog.functions.map((one) => ({ ...one, summary: text }));
    const elements = elementsOf(exportFile({ ...catalog, functions }, 'feed.xml')!.text());
    for (const content of elements.get('content')!) assert.doesNotMatch(content, /<(?!\/?(?:h3|ul|li|a)\b)[a-z]/i);
  }
});
