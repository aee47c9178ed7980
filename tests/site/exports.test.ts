// The exports: other programs rely on their keys and on what null and [] mean.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import type { SearchData } from '../../src/search/search-data.ts';
import { builtSites, fixtureSite } from './sites.ts';

// Keys may be added, so unknown keys pass; none may go or change its meaning.
const text = z.string();
const filled = z.string().min(1);
const condition = z.record(filled, z.array(z.union([z.string(), z.number()])).min(1));
const stage = z.union([z.boolean(), filled]);
const names = z.array(filled).min(1);
const examples = z.array(z.unknown()).min(1).optional();
const key = z.looseObject({ description: filled.optional(), example: z.unknown().optional(), examples });
const common = {
  // Records are written as `object`, so that a program need not know them.
  type: filled.regex(/^(?:string|integer|number|boolean|object|null|any|[[\]{}|])+$/),
  values: z.array(z.looseObject({ value: text, meaning: text })).optional(),
  otherValues: filled.optional(),
  default: z.unknown().optional(),
  example: z.unknown().optional(),
  examples,
  description: text,
  key: z.union([key, z.array(key)]).optional(),
  format: filled.optional(),
  secret: z.boolean().optional(),
  pattern: z.boolean().optional(),
  section: filled.optional(),
  since: filled.optional(),
  deprecated: stage.optional(),
  formerly: names.optional(),
  when: condition.optional(),
  requiredWhen: condition.optional(),
};
const parameter = z.looseObject({
  name: filled,
  ...common,
  required: z.boolean(),
  repeatable: z.enum(['hyphen', 'plain', 'repeat']).optional(),
  repeatNames: z.array(text).length(3).optional(),
  in: z.enum(['query', 'path', 'header', 'body']).optional(),
  get fields(): z.ZodType<unknown[] | undefined> {
    return z.array(parameter).optional();
  },
});
const field = z.looseObject({ path: text, ...common });
const entry = z.looseObject({
  name: filled,
  summary: filled,
  description: filled,
  category: filled,
  group: filled.optional(),
  since: filled.optional(),
  method: filled.optional(),
  postSecrets: z.boolean().optional(),
  effect: z.enum(['read', 'change', 'delete', 'destroy']),
  role: filled.optional(),
  restarts: z.array(filled).optional(),
  background: z.union([z.literal(true), filled]).optional(),
  undo: filled.optional(),
  request: z.enum(['json', 'form', 'multipart']).optional(),
  without: z.array(filled).optional(),
  path: filled.optional(),
  interface: filled.optional(),
  deprecated: stage,
  removed: stage,
  replacement: filled.nullable(),
  formerly: names.optional(),
  acl: z.array(filled),
  url: filled,
  parameters: z.array(parameter).nullable(),
  oneOf: z.array(names.min(2)).min(1).optional(),
  anyOf: z.array(names.min(2)).min(1).optional(),
  returns: z.array(field).nullable(),
  metadata: z.array(field),
  failures: z
    .array(z.looseObject({ reason: filled, when: filled.optional() }))
    .min(1)
    .optional(),
  examples: z.array(z.looseObject({ title: filled, call: z.record(text, z.unknown()) })),
  variants: z.array(z.looseObject({ slug: filled, title: filled, url: filled, description: filled })),
  related: z.array(filled),
  keywords: z.array(filled),
});
const catalogSchema = z.looseObject({
  api: z.looseObject({ name: filled, version: filled }),
  categories: z.array(z.looseObject({ slug: filled, title: filled, functions: z.array(filled) })),
  functions: z.array(entry),
});

for (const site of builtSites()) {
  const catalog = JSON.parse(site.read('catalog.json')) as z.infer<typeof catalogSchema>;

  test(`${site.name}: catalog.json has its keys and types`, () => {
    const { error } = catalogSchema.safeParse(catalog);
    assert.equal(error && z.prettifyError(error), undefined);
  });

  test(`${site.name}: every function is in one category, A to Z, and the functions that it names exist`, () => {
    const names = new Set(catalog.functions.map(({ name }) => name));
    const categoryOf = new Map(
      catalog.categories.flatMap(({ slug, functions }) => functions.map((name) => [name, slug])),
    );
    assert.equal(catalog.categories.flatMap(({ functions }) => functions).length, names.size);
    for (const { name, category } of catalog.functions) assert.equal(categoryOf.get(name), category, name);
    for (const { slug, functions } of catalog.categories) {
      const sorted = functions.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
      assert.deepEqual(functions, sorted, slug);
    }
    const unknown = catalog.functions.flatMap(({ name, related, replacement, background, undo }) =>
      [...related, replacement, background, undo]
        .filter((other) => typeof other === 'string' && !names.has(other))
        .map((other) => `${name}: ${other}`),
    );
    assert.deepEqual(unknown, []);
  });

  test(`${site.name}: functions/<name>.json is the entry of catalog.json, and its url is a page`, () => {
    const pages = new Set(site.pages.map(({ address }) => site.base + encodeURI(address)));
    for (const one of catalog.functions) {
      assert.deepEqual(JSON.parse(site.read(`functions/${one.name}.json`)), one);
      for (const { url } of [one, ...one.variants]) assert.ok(pages.has(url), url);
    }
  });

  test(`${site.name}: no Markdown file shows a value that JavaScript could not write`, () => {
    const faults = catalog.functions
      .map(({ name }) => `functions/${name}.md`)
      .filter((file) => /\bundefined\b|\[object [A-Z]/.test(site.read(file)));
    assert.deepEqual(faults, []);
  });

  test(`${site.name}: the name index has every function, guide and category`, () => {
    const index: SearchData = JSON.parse(site.read('names.json'));
    assert.deepEqual(index.names.split('\n').sort(), catalog.functions.map(({ name }) => name).sort());
    assert.equal(index.categories.length, catalog.categories.length);
    const guides = site.pages.filter(({ address }) => /^guides\/[^/]+\/$/.test(address));
    assert.equal(index.guides.length, guides.length);
    for (const { slug, functions } of catalog.categories) {
      // A use case with a page of its own is a row after its function.
      const rows: [string][] = JSON.parse(site.read(`categories/${slug}/names.json`));
      assert.deepEqual([...new Set(rows.map(([name]) => name.split('/')[0]))], functions);
    }
  });
}

const site = fixtureSite();
const functions = new Map<string, z.infer<typeof entry>>(
  JSON.parse(site.read('catalog.json')).functions.map((one: { name: string }) => [one.name, one]),
);

test('null means not known, [] means none', () => {
  const { parameters, returns } = functions.get('load_mask')!;
  assert.deepEqual([parameters, returns], [null, null]);
  assert.equal(functions.get('relay')!.returns, null);
  const { parameters: none, returns: nothing } = functions.get('open_shutter')!;
  assert.deepEqual([none, nothing], [[], []]);
});

test('return fields are listed by their paths, and records are put in place', () => {
  assert.deepEqual(functions.get('shutter_status')!.returns, [
    {
      path: 'is_open',
      type: 'boolean',
      values: [
        { value: '1', meaning: 'Open.' },
        { value: '0', meaning: 'Closed.' },
      ],
      example: 1,
      description: 'Whether the shutter is open.',
    },
  ]);
  assert.deepEqual(
    functions.get('list_stars')!.returns!.map(({ path, type }) => `${path} ${type}`),
    [
      'star object[]',
      'star[].id string',
      'star[].name string|null',
      'star[].constellation string',
      'star[].magnitude number',
      'star[].variable boolean',
      'star[].color string',
      'star[].seen integer',
      'star[].planets object[]',
      'star[].planets[].name string',
      'star[].planets[].mass number',
    ],
  );
});

test('the Markdown of a function has what its page has', () => {
  const markdown = site.read('functions/plan_observation.md');
  for (const piece of [
    '# plan_observation\n',
    'https://scope.example.com:8443/night#####/json-api/plan_observation?v=2&target=vega&title=Vega%20%26%20friends',
    'scope plan_observation target=vega',
    '"start": 1742443800',
    '`max_seeing`',
    'Hydrogen alpha.',
    'cancel_observation',
  ])
    assert.ok(markdown.includes(piece), piece);
});
