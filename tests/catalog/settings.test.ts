// catalog.yaml, categories.yaml, planned.txt and guides.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostic } from '../../src/spec/diagnostic.ts';
import { diagnosticsOf, EMPTY, load, spec, type Texts, THING } from '../content.ts';

const CATALOG = EMPTY['catalog.yaml']!;

/** The findings of a valid catalog.yaml in which a string is replaced. */
function changed(from: string, to: string, more: Texts = {}): string[] {
  assert.ok(CATALOG.includes(from));
  return load({ 'catalog.yaml': CATALOG.replace(from, to), ...more }).findings;
}

const added = (lines: string, more?: Texts) => changed('privileges:', `${lines}\nprivileges:`, more);
const located = (...lines: string[]) => lines.map((line) => `content/catalog.yaml:${line}`);

test('a catalog without functions is a warning', () => {
  assert.deepEqual(diagnosticsOf(EMPTY).map(formatDiagnostic), [
    'content/functions:1:1 warning the catalog has no function; expected `functions/<category>/<name>.md` (empty-catalog)',
  ]);
});

test('catalog.yaml that is missing, broken or of another shape', () => {
  assert.deepEqual(
    load({ 'catalog.yaml': null }).findings,
    located('1:1 error there is no catalog.yaml; a content folder must have one'),
  );
  assert.deepEqual(load({ 'catalog.yaml': '' }).findings, located('1:1 error the file is empty; expected a mapping'));
  assert.deepEqual(
    load({ 'catalog.yaml': '- a' }).findings,
    located('1:1 error the file is a list; expected a mapping'),
  );
  const rows: [from: string, to: string, ...findings: string[]][] = [
    [
      'title: Things API',
      'titel: x',
      '1:1 error missing key `title`; expected a string',
      '1:1 error unknown key `titel`; did you mean `title`?',
    ],
    [
      'title: Things API',
      'title: Things: API',
      '1:8 error a colon inside a value; expected the value in quotes, or on separate lines after `>-`',
    ],
    ['release: "1"', 'release: 1', "4:10 error `release` is the number 1; expected a string, in quotes: '1'"],
    [
      'https://things.example/',
      'things',
      '5:7 error `site` is `things`; expected a URL like https://docs.example.com/',
    ],
    ...['https://api.things.example', '"a b"', '"<b>"'].map((host): [string, string, string] => [
      'host: api.things.example',
      `host: ${host}`,
      `6:7 error \`host\` is \`${host.replaceAll('"', '')}\`; expected a host like \`api.example.com\`, without \`https://\``,
    ]),
    [
      'quote: uri',
      'quote: url',
      '14:73 error `quote` is `url`; expected one of uri, shell, json, php, perl, python, javascript, none; did you mean `uri`?',
    ],
    [
      'get:',
      'got:',
      '12:5 error missing key `get` in entry 1 of `calls`; expected a mapping',
      '14:5 error unknown key `got`; did you mean `get`?',
    ],
    ['success: { ok: 1 }', 'success: [x]', '18:12 error `success` is a list; expected a mapping'],
    ['{ look: See things. }', '[look]', '21:13 error `privileges` is a list; expected a mapping'],
  ];
  for (const [from, to, ...findings] of rows) assert.deepEqual(changed(from, to), located(...findings), to);
});

test('reports unknown names in catalog.yaml', () => {
  const none = '`zzz` has no spec; expected the name of a function, or of one listed in planned.txt';
  assert.deepEqual(added('popular: [{ task: T, function: zzz }]'), located(`21:32 error ${none}`));
  assert.deepEqual(added('links: { TOKEN: zzz }'), located(`21:17 error ${none}`));
  assert.deepEqual(
    added('popular: [{ task: T, function: get_thin }]', { [THING]: spec() }),
    located('21:32 error `get_thin` has no spec; did you mean `get_thing`?'),
  );
  assert.deepEqual(
    added('popular: [{ task: T, function: zzz }]', { 'planned.txt': 'zzz' }),
    located('21:32 warning `zzz` is planned and has no spec yet'),
  );
  const first = (form: string, parts: string) =>
    `firstCall: { function: get_thing, form: ${form}, parts: ${parts}, note: N. }`;
  assert.deepEqual(
    added(first('plan', '[[a, b]]'), { [THING]: spec() }),
    located('21:41 error `plan` is not a call format in catalog.yaml; did you mean `plain`?'),
  );
  assert.deepEqual(
    added(first('plain', '[[a]]'), { [THING]: spec() }),
    located('21:56 error entry 1 of `parts` has 1 entry; expected exactly 2'),
  );
  assert.deepEqual(
    changed('answer:\n', 'adapter: whm-api-1\nanswer:\n  xml: { root: r, form: xml, none: N. }\n'),
    located('17:25 error `xml` is not a call format in catalog.yaml; expected one of plain'),
  );
  assert.deepEqual(
    changed('answer:\n', '  - { slug: plain, title: Again, get: { line: x } }\nanswer:\n'),
    located('15:13 error duplicate call format `plain`; expected each slug once'),
  );
});

test('the site can be published at another URL', () => {
  assert.equal(load({}, 'https://docs.example.com/whm/').catalog!.addresses.base, '/whm/');
  assert.equal(load({}, '').catalog!.addresses.origin, 'https://things.example');
  for (const site of ['docs.example.com/whm', 'foo', 'ftp://docs.example.com/', 'https://docs.example.com/?a=b'])
    assert.deepEqual(load({}, site).findings, [
      `CATALOG_SITE:1:1 error \`${site}\` cannot be the address of a site; expected a URL like https://docs.example.com/api/`,
    ]);
});

test('the address for reports can be set for one build', () => {
  const form = 'https://git.example/issues/new?page={url}&version={version}';
  const set = load({}, undefined, form);
  assert.deepEqual(set.findings, []);
  assert.equal(set.catalog!.config.report, form);
  for (const report of ['git.example/issues', 'ftp://git.example/', 'https://git.example/?page={pgae}'])
    assert.match(load({}, undefined, report).findings.join(), /^CATALOG_REPORT:1:1 error .* cannot be the address /);
});

test('reports problems in categories.yaml', () => {
  const found = (text: string) =>
    load({ 'categories.yaml': text }).findings.map((line) => line.replace('content/categories.yaml:', ''));
  const of = (sections: string) => `- { slug: a, title: A, summary: S., sections: [${sections}] }\n`;
  assert.deepEqual(found('{a: b}'), [
    '1:1 error the file is a mapping; expected a list, in which each entry begins with `- slug:`',
  ]);
  assert.deepEqual(found('- slug: A\n'), [
    '1:3 error missing key `title` in entry 1; expected a string',
    '1:3 error missing key `summary` in entry 1; expected a string',
    '1:9 error `slug` is `A`; expected lowercase letters, digits and hyphens',
  ]);
  assert.deepEqual(found(of('') + of('')), ['2:11 error duplicate category `a`; expected each slug once']);
  assert.deepEqual(found(of('{slug: x, title: X}, {slug: y, title: Y, groups: [z, x]}')), [
    '1:101 error duplicate group `x`; expected each slug once',
  ]);
  assert.deepEqual(found(of('{slug: x, title: X, groups: [y]}, {slug: x, title: X, groups: [z]}')), [
    '1:89 error duplicate section `x`; expected each slug once',
  ]);
  assert.deepEqual(found(of('{slug: removed, title: X}')), [
    '1:55 error the slug `removed` is reserved for the section of removed functions; expected another slug',
  ]);
});

test('a planned name that now has a spec is reported on its line', () => {
  assert.deepEqual(load({ 'planned.txt': '# soon\nzzz\n  get_thing # old\n', [THING]: spec() }).findings, [
    'content/planned.txt:3:1 warning `get_thing` has a spec now; expected only names without a spec',
  ]);
});

test('a line of planned.txt that is not one name is reported', () => {
  assert.deepEqual(load({ 'planned.txt': 'get_a get_b\nget_c\n' }).findings, [
    'content/planned.txt:1:1 error `get_a get_b` is not the name of a function; expected one name in each line, of letters, digits, `_`, `.` and `-`',
  ]);
});

test('reports problems in guides', () => {
  const findings = load({
    'guides/a.md': '---\ntitle: A\n---\nText <b>.\n',
    'guides/b.md': 'x',
    'guides/c.md': '---\ntitle: [\n---\nx <i>\n',
  }).findings;
  assert.deepEqual(findings, [
    'content/guides/a.md:2:1 error missing key `summary`; expected a string',
    'content/guides/a.md:4:6 error raw HTML `<b>`; expected Markdown (write a bare < as `\\<`, or put it in backticks)',
    'content/guides/b.md:1:1 error the file does not begin with `---`; expected YAML front matter between two lines of `---`',
    'content/guides/c.md:2:8 error this list is not closed; expected a closing `]`',
    'content/guides/c.md:4:3 error raw HTML `<i>`; expected Markdown (write a bare < as `\\<`, or put it in backticks)',
  ]);
});

test('an example of a guide that is empty or not a mapping', () => {
  const text = '---\ntitle: A\nsummary: S.\n---\n```example\n```\n\n```example\n[a]\n```\n';
  assert.deepEqual(load({ 'guides/a.md': text }).findings, [
    'content/guides/a.md:6:1 error the example is empty; expected a mapping',
    'content/guides/a.md:9:1 error the example is a list; expected a mapping',
  ]);
});

test('invalid keys and dates say what was expected', () => {
  assert.deepEqual(load({ 'synonyms.yaml': 'shortForms: { Acct: account }\n' }).findings, [
    'content/synonyms.yaml:1:15 error invalid key `Acct`; expected a term in lowercase, in quotes if it is a number or has a colon',
  ]);
  const settings = `${EMPTY['catalog.yaml']}released: { "1": 2026-13-45 }\nbodyConstants: { "": x }\n`;
  assert.deepEqual(load({ 'catalog.yaml': settings }).findings, [
    'content/catalog.yaml:22:18 error `1` is `2026-13-45`; expected a date like 2026-05-01',
    'content/catalog.yaml:23:18 error an empty key; expected a string that is not empty, or no such key',
  ]);
});

test('synonyms.yaml is optional, and its mistakes have a place', () => {
  const findings = (text: string) => load({ 'synonyms.yaml': text }).findings;
  assert.deepEqual(load({}).catalog?.vocabulary, { synonyms: [], means: {}, shortForms: {}, stopWords: [] });
  assert.deepEqual(load({ 'synonyms.yaml': 'synonyms: [[ship, "1:1 boat"]]\n' }).catalog?.vocabulary.synonyms, [
    ['ship', '1:1 boat'],
  ]);
  assert.deepEqual(findings('synonym: []\n'), [
    'content/synonyms.yaml:1:1 error unknown key `synonym`; did you mean `synonyms`?',
  ]);
  for (const text of [
    'synonyms: [[Ship, boat]]',
    'synonyms: [[ship]]',
    'means: { kill: delete }',
    'shortForms: { a: 1 }',
  ])
    assert.match(findings(`${text}\n`).join('\n'), /^content\/synonyms\.yaml:1:\d+ error /, text);
  assert.deepEqual(findings('synonyms:\n  - [a, b]\n  - [c, c]\n  - [b, d, a]\n'), [
    'content/synonyms.yaml:3:9 warning the group lists `c` twice; expected each term once',
    'content/synonyms.yaml:4:12 warning `b` and `a` are in an earlier group too; expected each pair of terms in one group',
  ]);
});
