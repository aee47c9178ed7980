// Links in the texts of exports, for a site that is published below a path.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportFile } from '../../src/export/registry.ts';
import { catalogOf, spec, THING } from '../content.ts';

const TEXT = 'See [one](/functions/get_thing/), [`two`](/categories/things/#basic "T") and [three](#parameters).';
const files = {
  [THING]: spec(
    `group: basic\nparameters: [{name: a, type: string, required: true, description: '[Here](/functions/).', values: {x: '[There](/changes/).'}, example: x}]`,
    `${TEXT}\n\nAlso [four][f] and \`[five](/functions/)\`.\n\n[f]: /functions/get_thing/`,
  ),
};

test('links to the site are absolute in Markdown, and begin with the base path in JSON', () => {
  const catalog = catalogOf(files, 'https://docs.example.com/api/');
  const text = exportFile(catalog, 'functions/get_thing.md')?.text() ?? '';
  for (const piece of [
    'See [one](https://docs.example.com/api/functions/get_thing/), [`two`](https://docs.example.com/api/categories/things/#basic "T") and [three](#parameters).',
    '[f]: https://docs.example.com/api/functions/get_thing/',
    '`[five](/functions/)`',
    '[Here](https://docs.example.com/api/functions/).',
    '[There](https://docs.example.com/api/changes/).',
  ])
    assert.ok(text.includes(piece), `${piece} in ${text}`);
  const json = JSON.parse(exportFile(catalog, 'functions/get_thing.json')?.text() ?? '');
  assert.ok(json.description.startsWith('See [one](/api/functions/get_thing/), '));
  assert.equal(json.parameters[0].description, '[Here](/api/functions/).');
});

test('without a base path the texts of JSON stay as they are', () => {
  const json = JSON.parse(exportFile(catalogOf(files), 'functions/get_thing.json')?.text() ?? '');
  assert.ok(json.description.startsWith(TEXT));
});
