// Each step of the ranking, in catalogs of a few functions that differ in nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT_ADDRESSES } from '../../src/catalog/model/address.ts';
import { closestEntries } from '../../src/search/closest.ts';
import { openFields } from '../../src/search/field-index.ts';
import { makeFieldData } from '../../src/search/make-field-data.ts';
import { makeSearchData, type SearchSource } from '../../src/search/make-search-data.ts';
import { nameRanges } from '../../src/search/marks.ts';
import { readQuery } from '../../src/search/query.ts';
import { rank } from '../../src/search/rank.ts';
import { search } from '../../src/search/search.ts';
import { openSearch, type SearchIndex } from '../../src/search/search-index.ts';
import { PHRASE_CANDIDATES, PREFIX_WEIGHT } from '../../src/search/weights.ts';
import { wordScores } from '../../src/search/word-score.ts';
import { opened, SOURCE } from './index.ts';

type Row = SearchSource['functions'][number];

/** An index of some functions in a category, and nothing else but the vocabulary of SOURCE. */
function of(rows: (Partial<Row> & { name: string })[], rest: Partial<SearchSource> = {}): SearchIndex {
  const functions = rows.map((row) => ({ summary: 'A thing.', category: 'dns', effect: 'read', ...row }));
  const source = { ...SOURCE, functions, guides: [], tasks: [], ...rest };
  return openSearch(makeSearchData(source), ROOT_ADDRESSES);
}

const names = (index: SearchIndex, query: string): string[] =>
  search(index, undefined, query).groups.flatMap((group) =>
    group.kind === 'functions' ? group.hits.map(({ name }) => name) : [],
  );

test('an entry with all words comes before one with a rarer word alone', () => {
  const zebra = { summary: 'Zebra.', keywords: ['zebra'] };
  const others = Array.from({ length: 9 }, (_, i) => ({ name: `mail_${i}`, summary: 'Mail.' }));
  const index = of([{ name: 'zebra', ...zebra }, { name: 'bb', summary: 'Other zebra mail of hosts.' }, ...others]);
  const scores = wordScores(index, readQuery(index, 'zebra mail'));
  const [alone = 0, both = 0] = scores;
  assert.ok(both > alone, `${both} ${alone}`);
});

test('results that have one common word of several are left out', () => {
  const common = Array.from({ length: 30 }, (_, i) => ({ name: `common_${i}`, summary: 'Show the account.' }));
  const index = of([...common, { name: 'rare', summary: 'Show the quarantine of an account.' }]);
  assert.deepEqual(names(index, 'account quarantine'), ['rare']);
});

test('a removed function comes first if its name is typed, else last', () => {
  const index = of([
    { name: 'read_note', summary: 'Read a note.', removed: '1.0' },
    { name: 'read_notes_of_all', summary: 'Read a note.' },
  ]);
  assert.equal(names(index, 'read_note')[0], 'read_note');
  assert.equal(names(index, 'read note')[0], 'read_note');
  assert.equal(names(index, 'note')[0], 'read_notes_of_all');
});

test('a deprecated function comes after a current one, and a removed one after it', () => {
  const index = of([
    { name: 'a_note', summary: 'Glue.', removed: '1.0' },
    { name: 'b_note', summary: 'Glue.', deprecated: true },
    { name: 'c_note', summary: 'Glue.' },
  ]);
  assert.deepEqual(names(index, 'glue'), ['c_note', 'b_note', 'a_note']);
});

test('a function in the category or group that a query names comes first', () => {
  const index = of([
    { name: 'aa', summary: 'List records.', category: 'accounts' },
    { name: 'bbb', summary: 'List records.', category: 'dns' },
    { name: 'cccc', summary: 'List records.', category: 'accounts', group: 'parked' },
  ]);
  assert.deepEqual(names(index, 'dns records')[0], 'bbb');
  assert.deepEqual(names(index, 'parked records')[0], 'cccc');
});

test('a word of the category counts, but less than the same word in the summary', () => {
  const index = of([
    { name: 'aa', summary: 'List records.', category: 'dns' },
    { name: 'bbb', summary: 'List DNS records.', category: 'accounts' },
    { name: 'cccc', summary: 'List DNS records.', category: 'dns' },
  ]);
  const [inCategory = 0, inSummary = 0, inBoth = 0] = wordScores(index, readQuery(index, 'dns'));
  assert.ok(0 < inCategory && inCategory < inSummary && inSummary < inBoth, `${[inCategory, inSummary, inBoth]}`);
});

test('a word that only has synonyms weighs as much as the best of them', () => {
  const common = Array.from({ length: 20 }, (_, i) => ({ name: `common_${i}`, summary: 'Delete it.' }));
  const index = of([...common, { name: 'rare', summary: 'Show the zebra.' }]);
  const massOf = (word: string): number => readQuery(index, word).slots[0]!.mass;
  assert.ok(massOf('terminate') < massOf('delete'), 'a synonym is worth less than the word');
  assert.ok(massOf('delete') < massOf('zebra'), 'a common word is worth less than a rare one');
  assert.ok(massOf('terminate') < massOf('xyzzy'), 'a word that nothing has counts as a rather rare one');
});

test('only the best results are compared phrase by phrase, and no others are listed', () => {
  // Each name has another length, so no two scores are equal.
  const rows = Array.from({ length: 2 * PHRASE_CANDIDATES }, (_, i) => ({ name: `thing${'a'.repeat(i)}` }));
  const index = of(rows, { categories: [{ slug: 'dns', title: 'DNS', summary: 'Zones.' }] });
  const ranked = rank(index, readQuery(index, 'thing'));
  assert.equal(ranked.length, PHRASE_CANDIDATES);
  assert.equal(ranked[0]?.entry.name, 'thing');
});

test('of equal results the one with the shorter name comes first', () => {
  const index = of([
    { name: 'thing_bbbbb', summary: 'Glue.' },
    { name: 'thing_aaa', summary: 'Glue.' },
  ]);
  assert.deepEqual(names(index, 'glue'), ['thing_aaa', 'thing_bbbbb']);
});

test('a function whose effect is not what the query asks for comes later', () => {
  const index = of([
    { name: 'aa', summary: 'Tokens.', effect: 'change' },
    { name: 'bbbb', summary: 'Tokens.', effect: 'read' },
  ]);
  assert.deepEqual(names(index, 'show tokens'), ['bbbb', 'aa']);
  assert.deepEqual(names(index, 'create tokens'), ['aa', 'bbbb']);
});

test('the word that is being typed is completed, not corrected', () => {
  const index = of([
    { name: 'aa', summary: 'Bandwidth.' },
    { name: 'bb', summary: 'Band.' },
  ]);
  assert.deepEqual(names(index, 'bandwi'), ['aa']);
  assert.equal(readQuery(index, 'bandwid').slots[0]?.options[0]?.weight, PREFIX_WEIGHT);
});

test('a guide comes before functions only if the query is its title or a pasted address', () => {
  const guides = [{ slug: 'tokens', title: 'Tokens', summary: 'About tokens.', headings: [] as [string, string][] }];
  const index = of([{ name: 'list_tokens', summary: 'List tokens.' }], { guides });
  const first = (query: string) => search(index, undefined, query).groups[0]?.kind;
  assert.equal(first('tokens'), 'guides');
  assert.equal(first('about tokens'), 'functions');
  assert.equal(first('https://old.example/guides/about-tokens.html'), 'guides');
});

test('of equally close names, the one with the longer common start is offered first, then a current one', () => {
  const index = of([{ name: 'kistitems' }, { name: 'listitemz', removed: '1.0' }, { name: 'listitemx' }]);
  assert.deepEqual(
    closestEntries(
      index.entries.filter(({ kind }) => kind === 'function'),
      'listitems',
    ).map(({ name }) => name),
    ['listitemx', 'listitemz', 'kistitems'],
  );
});

test('a former name is as good as the name', () => {
  const index = of([
    { name: 'aa', formerly: ['add_line'] },
    { name: 'add_line_of_text', summary: 'Add line.' },
  ]);
  assert.equal(names(index, 'add line')[0], 'aa');
});

test('a former name is found by its words, and the guide where one starts by the name of the API', () => {
  const index = of(
    [
      { name: 'aa', formerly: ['add_line'] },
      { name: 'bb', summary: 'Add lines.', keywords: ['add lines'] },
      { name: 'cc', summary: 'Show the WHM API 1.', keywords: ['WHM API 1'] },
    ],
    { guides: [{ slug: 'start', title: 'Start', summary: 'How to begin.', headings: [] }] },
  );
  assert.equal(names(index, 'add lines')[0], 'aa');
  assert.equal(search(index, undefined, 'WHM API 1').groups[0]?.kind, 'guides');
});

test('marks are at the right letters of a name, also after letters of two code units', () => {
  const name = '𝐀𝐁_cd';
  const index = of([{ name: 'aa' }]);
  const marked = (query: string) =>
    nameRanges(index, readQuery(index, query), name).map(([from, to]) => name.slice(from, to));
  assert.deepEqual(marked('cd'), ['cd']);
  assert.deepEqual(marked('𝐁c'), ['𝐁_c']);
});

test('every stem of an index has an entry', () => {
  for (const index of [opened(), opened({ ...SOURCE, functions: [], categories: [], guides: [], tasks: [] })]) {
    assert.equal(index.postings.length, index.stems.all().length);
    assert.ok(Object.values(index.postings).every(({ entries }) => entries.length > 0));
  }
});

const field = (name: string, fields: unknown[] = []) => ({ name, type: 'string', description: 'A field.', fields });

test('of fields with a name, those of current and much-linked functions come first, then the outermost', () => {
  const rows = [{ name: 'aa', removed: '1.0' }, { name: 'bb' }, { name: 'cc', related: ['dd'] }, { name: 'dd' }];
  const returns = {
    aa: [field('owner')],
    bb: [field('disk', [field('owner')])],
    cc: [field('owner')],
    dd: [field('owner')],
  };
  const functions = rows.map((row) => ({ ...row, parameters: [], metadata: [], returns: returns[row.name as 'aa'] }));
  const data = makeFieldData({ functions: functions as never, envelope: ['data', 'metadata'], terms: [] });
  const group = search(of(rows), openFields(data), 'owner').groups.find(({ kind }) => kind === 'fields');
  assert.deepEqual(group?.kind === 'fields' && group.hits.map(({ owner, path }) => `${owner.name} ${path}`), [
    'dd owner',
    'cc owner',
    'bb disk.owner',
    'aa owner',
  ]);
});
