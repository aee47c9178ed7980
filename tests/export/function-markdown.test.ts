// A function as Markdown: it says what its page says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportFile } from '../../src/export/registry.ts';
import { catalogOf, EMPTY, spec, type Texts, THING, withEffect } from '../content.ts';

const CATALOG = EMPTY['catalog.yaml']!;
const JSON_CALLS = `${CATALOG}rules: { body-method: off }\n`.replace(
  /quote: uri \}\n/,
  'quote: uri }\n    json: { line: "POST /{path}?{query}\\n\\n{body}", pair: "&{name}={value}", quote: uri }\n',
);

function markdown(lines: string, texts: Texts = {}): string {
  return exportFile(catalogOf({ ...texts, [THING]: spec(lines) }), 'functions/get_thing.md')!.text();
}

const markdownOf = (text: string, texts: Texts = {}) =>
  exportFile(catalogOf({ ...texts, [THING]: text }), 'functions/get_thing.md')!.text();

/** The items of the list of parameters. */
const items = (parameters: string, lines = '', texts: Texts = {}) =>
  /## Parameters\n\n([\s\S]*?)\n\n(?:##|Page)/.exec(markdown(`${lines}parameters: [${parameters}]`, texts))![1]!;

const p = (name: string, more: string) => `{name: '${name}', type: string, ${more}}`;

test('a parameter with everything that the page shows about it', () => {
  assert.equal(
    items(`${p('kind', 'description: The kind., required: true, default: a, example: a, values: {a: First., b: ""}')}`),
    '- `kind` (string, required): The kind. Default `a`. Example: `a`.\n  - `a` First.\n  - `b`',
  );
  assert.equal(
    items(
      `${p('kind', 'example: a')}, ${p('key', 'description: D., example: k, required: true, when: {kind: [a, b]}')}`,
    ),
    '- `kind` (string): Example: `a`.\n- `key` (string, conditional): Only where `kind` is `a` or `b`, and required there. D. Example: `k`.',
  );
  assert.equal(
    items(p('ok', 'example: "", default: "", values: {"": None., a: First.}')),
    '- `ok` (string): Default empty. Example: empty.\n  - *empty* None.\n  - `a` First.',
  );
  assert.equal(items(p('ok', 'examples: ["", b]')), '- `ok` (string): Example: `b`.');
  assert.equal(
    items(p('user', 'repeatable: hyphen, secret: true, format: file')),
    '- `user` (string, several: `user`, `user-1`, `user-2`, file, secret)',
  );
  assert.equal(items(p('q', 'example: "a `b`"')), '- `q` (string): Example: ``` a `b` ```.'.replaceAll('```', '``'));
});

test('an example of several lines is a block of code in the item of its field', () => {
  assert.equal(
    items(p('crt', 'format: pem, description: D., example: "-----BEGIN-----\\nTEXT\\n-----END-----\\n"')),
    '- `crt` (string, PEM): D.\n\n  Example:\n\n  ```\n  -----BEGIN-----\n  TEXT\n  -----END-----\n  ```',
  );
});

test('a parameter outside the usual place names its place', () => {
  const texts = { 'catalog.yaml': JSON_CALLS };
  assert.equal(items(p('id', 'in: path'), 'path: "x/{id}"\n'), '- `id` (string, in the path)');
  assert.equal(items(p('id', 'in: header')), '- `id` (string, in the header)');
  assert.equal(items(p('id', 'in: query')), '- `id` (string)');
  assert.equal(
    items(p('id', 'in: query'), 'request: json\n', texts),
    'Send these in the JSON body.\n\n- `id` (string, in the query string)',
  );
  assert.equal(items(p('id', 'in: body'), 'request: json\n', texts), 'Send these in the JSON body.\n\n- `id` (string)');
  assert.equal(
    items(p('', 'description: D.'), 'request: json\n', texts),
    'Send these in the JSON body.\n\n- (the body) (string): D.',
  );
});

test('all examples with their titles, and code that holds a fence', () => {
  const text = markdown(
    `parameters: [${p('a', 'example: x')}]\nexamples: [{title: One., call: {a: x}}, {title: Two., call: {a: "\`\`\`"}}]`,
  );
  assert.match(text, /## Examples\n\n### One\.\n\nPlain:\n\n```\nGET \/get_thing\?&a=x\n```\n\n### Two\./);
});

test('a catalog without versions does not mention them', () => {
  const versions = (value: boolean) => ({ 'catalog.yaml': `${CATALOG}versions: ${value}\n` });
  for (const texts of [{}, versions(false)]) {
    assert.match(markdown('', texts), /- API: Things API\n/);
    assert.doesNotMatch(markdown('', texts), /since|version/);
  }
  assert.match(markdown('', versions(true)), /- API: Things API, version 1\.0\n/);
  assert.match(markdown('', versions(true)), /- Available since: not known\n/);
  assert.match(markdown('since: "1"'), /- Available since: version 1\n/);
});

test('sections of a list, the keys of a map, what a privilege allows, and who names the function', () => {
  const field = (name: string, more = '') => `{name: ${name}, type: string, description: D.${more}}`;
  const inner = `fields: [${field('x', ', section: Deep')}, ${field('y')}]`;
  const list = `[${field('a')}, ${field('b', ', section: More things')}, {name: c, type: "{object}", description: C., key: {description: K., example: k}, ${inner}}, ${field('d', ', section: Last')}]`;
  const text = markdown(`returns: ${list}\nacl: [look]`, {
    'catalog.yaml': CATALOG.replace('See things.', '"Everything, see [this](/functions/)."'),
    'functions/things/other_thing.md': spec('related: [get_thing]'),
  });
  assert.ok(
    text.includes(
      '- `a` (string): D.\n\n### More things\n\n- `b` (string): D.\n- `c` ({object}, map): C.\n  - (each key, string): K. Example: `k`.\n  - **Deep**\n  - `c{}.x` (string): D.\n  - `c{}.y` (string): D.\n\n### Last\n\n- `d` (string): D.\n',
    ),
    text,
  );
  assert.match(text, /: `look`: Everything, see \[this\]\(https:\/\/things\.example\/functions\/\)\.\n/);
  assert.match(text, /\n## Mentioned by 1 function\n\n`other_thing`\n/);
});

test('what comes next: the progress, the call that undoes it, and the related functions, each once', () => {
  const other = (name: string) =>
    [`functions/things/${name}.md`, withEffect('change', spec('', 'Text.', `Call ${name}.`))] as const;
  const text = markdownOf(
    withEffect('change', spec('background: look_thing\nundo: free_thing\nrelated: [list_things, free_thing]')),
    Object.fromEntries(['free_thing', 'list_things', 'look_thing'].map(other)),
  );
  assert.match(text, /\n- Undo: `free_thing`\n/);
  assert.ok(
    text.includes(
      '\n- `look_thing` (Progress): Call look_thing.\n- `free_thing` (Undo): Call free_thing.\n- `list_things`: Call list_things.\n',
    ),
    text,
  );
});

test('notices: what a call does to data, and whether the function is still there', () => {
  const effect = (name: string) => markdownOf(withEffect(name, spec()));
  const { deleteNotice, destroyNotice } = catalogOf({ [THING]: spec() }).strings.function;
  assert.ok(effect('delete').includes(`\n\n**${deleteNotice}**\n\nFunction information:\n\n- API`));
  assert.ok(effect('destroy').includes(`\n\n**${destroyNotice}**\n\nFunction information:\n\n- API`));
  for (const name of ['read', 'change']) assert.doesNotMatch(effect(name), /\*\*/);
  assert.match(
    markdown('deprecated: true'),
    /\n\n\*\*Deprecated\.\*\* No direct replacement is known\.\n\nFunction information:\n\n- API/,
  );
  assert.match(
    markdown('removed: true'),
    /\n\n\*\*Removed\.\*\* No direct replacement is known\.\n\nFunction information:\n\n- API/,
  );
});

test('a note on secrets is with the first call that sends one, and not with calls that send none', () => {
  const noted = CATALOG.replace('quote: uri }\n', 'quote: uri, secretNote: "Not in logs.", note: "Encode it." }\n');
  const text = markdown(
    `parameters: [${p('user', 'description: U., example: a')}, ${p('word', 'secret: true, description: W., example: hush')}]
examples:
  - {title: Show it, call: {user: a}}
  - {title: Log in, call: {user: a, word: hush}}
  - {title: Log in as another, call: {user: b, word: hush}}
`,
    { 'catalog.yaml': noted },
  );
  const sections = text.split('### ').slice(1, 4);
  assert.deepEqual(
    sections.map((section) => [section.includes('Encode it.'), section.includes('Not in logs.')]),
    [
      [true, false],
      [false, true],
      [false, false],
    ],
  );
});
