// The order of functions, categories, versions and guides.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionOf } from '../../src/catalog/model/assemble.ts';
import { ordinal } from '../../src/catalog/model/catalog.ts';
import { neighborsOf } from '../../src/catalog/model/neighbors.ts';
import { compareNames, compareVersions } from '../../src/catalog/model/order.ts';
import { catalogOf, load, spec } from '../content.ts';

const CATEGORIES = `- slug: things
  title: things
  summary: S.
  sections:
    - { slug: late, title: Late, functions: [c_moved] }
    - { slug: basic, title: Basics, groups: [basic, more] }
    - { slug: nobody, title: Nobody }
- { slug: boats, title: Boats, summary: B. }
- { slug: none, title: Airplanes, summary: A. }
`;
const of = (name: string, lines = '', category = 'things') => ({
  [`functions/${category}/${name}.md`]: spec(lines, 'Text.', `Do ${name}.`),
});
const catalog = catalogOf({
  'categories.yaml': CATEGORIES,
  ...of('b_second', "group: basic\nsince: '11.52'"),
  ...of('B_first', "group: more\nsince: '11'"),
  ...of('a_late', "group: late\nsince: '54'\ndeprecated: '108'"),
  ...of('c_moved', 'group: basic'),
  ...of('_loose', 'deprecated: true'),
  ...of('z_gone', "group: basic\nremoved: '11.52.0.8'"),
  ...of('a_gone', 'removed: true'),
  ...of('row', '', 'boats'),
});
const names = (functions: readonly { name: string }[]) => functions.map(({ name }) => name);

test('functions and categories are sorted A to Z, ignoring case', () => {
  assert.deepEqual(names(catalog.functions), [
    '_loose',
    'a_gone',
    'a_late',
    'B_first',
    'b_second',
    'c_moved',
    'row',
    'z_gone',
  ]);
  assert.deepEqual(
    catalog.categories.map(({ title }) => title),
    ['Airplanes', 'Boats', 'things'],
  );
  assert.deepEqual(names(catalog.categories[2]!.functions), [
    '_loose',
    'a_gone',
    'a_late',
    'B_first',
    'b_second',
    'c_moved',
    'z_gone',
  ]);
  assert.deepEqual(['b', 'B', 'a', 'A_'].sort(compareNames), ['a', 'A_', 'B', 'b']);
});

test('a category has its sections in order, then the removed functions', () => {
  const [, , things] = catalog.categories;
  assert.deepEqual(
    things!.sections.map(({ slug, title, functions }) => [slug, title, names(functions)]),
    [
      ['late', 'Late', ['a_late', 'c_moved']],
      ['basic', 'Basics', ['B_first', 'b_second']],
      ['removed', 'Removed', ['a_gone', 'z_gone']],
    ],
  );
  assert.deepEqual(names(things!.loose), ['_loose']);
  const part = (name: string) => sectionOf(things!, catalog.byName.get(name)!)?.slug;
  assert.deepEqual(['B_first', 'c_moved', 'z_gone', '_loose'].map(part), ['basic', 'late', 'removed', undefined]);
  assert.equal(catalog.categoryOf.get('row')!.title, 'Boats');
});

test('finds the previous and the next function of the category', () => {
  const beside = (name: string) => {
    const { previous, next } = neighborsOf(catalog, catalog.byName.get(name)!);
    return [previous?.name, next?.name];
  };
  assert.deepEqual(beside('a_late'), ['a_gone', 'B_first']);
  assert.deepEqual(beside('_loose'), [undefined, 'a_gone']);
  assert.deepEqual(beside('row'), [undefined, undefined]);
});

test('versions are compared number by number', () => {
  assert.deepEqual(catalog.versions, ['1', '11', '11.52', '11.52.0.8', '54', '108']);
  assert.equal(ordinal(catalog, '11.52'), 2);
  assert.equal(ordinal(catalog, true), undefined);
  const versions = ['2024-10', 'v2', '1.10', '1.9', '1.10-rc1', '2024-9', '1.10.1', 'v10', '1'];
  const sorted = ['1', '1.9', '1.10', '1.10-rc1', '1.10.1', '2024-9', '2024-10', 'v2', 'v10'];
  assert.deepEqual([...versions].sort(compareVersions), sorted);
  assert.deepEqual([...versions].reverse().sort(compareVersions), sorted);
});

test('guides are sorted by their order, and the guide about the catalog is separate', () => {
  const guide = (order: string) => `---\ntitle: T\nsummary: S.\n${order}---\nText.\n`;
  const { catalog: guides, findings } = load({
    'guides/b.md': guide('order: 2\n'),
    'guides/c.md': guide('order: 1\n'),
    'guides/a.md': guide('order: 2\n'),
    'guides/about.md': guide(''),
    'planned.txt': 'one # not yet\n\n# two\nthree\n',
  });
  assert.deepEqual(findings, []);
  assert.deepEqual(
    guides!.guides.map(({ slug }) => slug),
    ['c', 'a', 'b'],
  );
  assert.equal(guides!.about!.slug, 'about');
  assert.deepEqual([...guides!.planned], ['one', 'three']);
});

test('a section can name only functions of its category', () => {
  const categories = CATEGORIES.replace('c_moved', 'b_secnd, row, b_second');
  const { findings } = load({
    'categories.yaml': categories,
    ...of('b_second', 'group: basic'),
    ...of('row', '', 'boats'),
  });
  assert.deepEqual(findings, [
    'content/categories.yaml:5:46 error `b_secnd` has no spec; did you mean `b_second`?',
    'content/categories.yaml:5:55 error `row` is not in this category; expected a function of the category',
  ]);
});
