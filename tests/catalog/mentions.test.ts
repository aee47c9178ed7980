// Which functions and guides mention a function.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionsOf } from '../../src/catalog/model/mentions.ts';
import { catalogOf, spec } from '../content.ts';

const file = (name: string) => `functions/things/${name}.md`;
const guide = (title: string, order: number, body: string) =>
  `---\ntitle: ${title}\nsummary: ${title}.\norder: ${order}\n---\n${body}\n`;

test('a function is named by code, links, references and the examples of guides', () => {
  const catalog = catalogOf({
    [file('get_thing')]: spec('', 'Shows a thing, like `get_thing` does.'),
    [file('a_text')]: spec('', 'Call `get_thing` first. `get_thing` is fast.', 'Show a.'),
    [file('b_link')]: spec('', 'See [the thing](/functions/get_thing/#returns).', 'Show b.'),
    [file('c_related')]: spec('related: [get_thing]', 'Shows c.', 'Show c.'),
    [file('d_field')]: spec(
      'returns: [{ name: x, type: string, description: From `get_thing`., example: y }]',
      'Shows d.',
      'Show d.',
    ),
    [file('e_own_name')]: spec(
      'returns: [{ name: get_thing, type: string, description: A field., example: y }]',
      'Returns `get_thing`.',
      'Show e.',
    ),
    'guides/first.md': guide('First', 1, 'Nothing.'),
    'guides/second.md': guide('Second', 2, 'Call `get_thing`.'),
    'guides/third.md': guide('Third', 3, '```example\nfunction: get_thing\n```'),
  });
  const { functions, guides } = mentionsOf(catalog, 'get_thing');
  assert.deepEqual(
    functions.map(({ name }) => name),
    ['a_text', 'b_link', 'c_related', 'd_field'],
  );
  assert.deepEqual(
    guides.map(({ slug }) => slug),
    ['second', 'third'],
  );
  assert.deepEqual(mentionsOf(catalog, 'a_text'), { functions: [], guides: [] });
});
