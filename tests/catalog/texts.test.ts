// Every Markdown text of the content is checked, wherever it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY, load, spec, type Texts, THING } from '../content.ts';

const BAD = "'[x](/nowhere/) <b>'";
const catalog = (lines: string, from = 'privileges: { look: See things. }') => ({
  'catalog.yaml': EMPTY['catalog.yaml']!.replace(from, lines),
});
const field = (keys: string) => spec(`returns:\n  - { name: a, type: string, example: x, ${keys} }`);

/** A file with a bad text in each place that holds Markdown. */
const PLACES: [where: string, texts: Texts][] = [
  ['summary', { [THING]: spec('', 'Text.', BAD) }],
  ['description', { [THING]: spec('', BAD.replaceAll("'", '')) }],
  ['description of a field', { [THING]: field(`description: ${BAD}`) }],
  ['meaning', { [THING]: field(`description: A., values: { x: ${BAD} }`) }],
  ['other values', { [THING]: field(`description: A., values: { x: X. }, otherValues: ${BAD}`) }],
  ['map key', { [THING]: field(`description: A., key: { description: ${BAD}, example: k }`) }],
  ['title of an example', { [THING]: spec(`examples: [{ title: ${BAD}, call: {} }]`) }],
  ['title of a variant', { [THING]: spec(`variants: [{ slug: v, title: ${BAD}, description: V., call: {} }]`) }],
  ['description of a variant', { [THING]: spec(`variants: [{ slug: v, title: V, description: ${BAD}, call: {} }]`) }],
  [
    'record that no function uses',
    { 'records/ship.yaml': `fields: [{ name: a, type: string, description: ${BAD}, example: x }]\n` },
  ],
  ['summary of a guide', { 'guides/a.md': `---\ntitle: A\nsummary: ${BAD}\n---\nText.\n` }],
  ['guide', { 'guides/a.md': `---\ntitle: A\nsummary: A.\n---\n${BAD.replaceAll("'", '')}\n` }],
  [
    'title of an example in a guide',
    {
      [THING]: spec(),
      'guides/a.md': `---\ntitle: A\nsummary: A.\n---\n\`\`\`example\ntitle: ${BAD}\nfunction: get_thing\n\`\`\`\n`,
    },
  ],
  ['summary of a category', { 'categories.yaml': EMPTY['categories.yaml']!.replace('Whatever there is.', BAD) }],
  ['about', catalog(`about: { title: About, text: ${BAD} }`, 'about: { title: About, text: Things are things. }')],
  ['privilege', catalog(`privileges: { look: ${BAD} }`)],
  ['note on a call format', catalog(`quote: uri, note: ${BAD} }`, 'quote: uri }')],
  ['note on all call formats', catalog(`notes: [${BAD}]`)],
  ['note on failures', catalog(`failureNote: ${BAD}`, 'failureNote: It did not work.')],
  [
    'first call',
    {
      [THING]: spec(),
      ...catalog(`firstCall: { function: get_thing, form: plain, parts: [[a, ${BAD}]], note: N. }`),
    },
  ],
  ['common task', { [THING]: spec(), ...catalog(`popular: [{ task: ${BAD}, function: get_thing }]`) }],
];

for (const [where, texts] of PLACES) {
  test(`links and HTML are checked in the ${where}`, () => {
    const { findings } = load(texts);
    assert.equal(findings.filter((line) => line.includes('raw HTML `<b>`')).length, 1, findings.join('\n'));
    assert.equal(findings.filter((line) => line.includes('a link to `/nowhere/`')).length, 1, findings.join('\n'));
  });
}

test('the place of a problem inside a text, however it is written', () => {
  const at = (description: string) =>
    load({ [THING]: spec(`returns:\n  - name: a\n    type: string\n    example: x\n    description: ${description}`) })
      .findings.filter((line) => line.includes('HTML'))
      .map((line) => line.split(':').slice(1, 3).join(':').split(' ')[0]);
  assert.deepEqual(at('A <b>.'), ['10:20']);
  assert.deepEqual(at("'A, isn''t it <b>.'"), ['10:32']);
  assert.deepEqual(at('>-\n      A long\n      text <b>.'), ['12:12']);
  assert.deepEqual(at('|\n      <b>\n\n      `<b>` <b>'), ['11:7', '13:13']);
  assert.deepEqual(at('"A \\u003cb>."'), ['10:18']);
});

test('a text that is nested too deeply is an error, not a stack overflow', () => {
  const findings = (text: string) => load({ [THING]: spec('', text) }).findings;
  for (const text of ['>'.repeat(5000), '> '.repeat(5000), '- '.repeat(5000), '1. > '.repeat(200)])
    assert.match(
      findings(`${text}x`).join(),
      /^content\/\S+:7:1 error the text is nested too deeply/,
      text.slice(0, 5),
    );
  assert.deepEqual(findings(`${'-'.repeat(300)}\n\n${'- '.repeat(300)}\n\n${'*'.repeat(300)}`), []);
});

test('a text that the parser would take minutes for is an error, in a spec and in a guide', () => {
  const guide = (text: string) => `---\ntitle: A\nsummary: A.\norder: 1\n---\nThis.\n\n${text}\n`;
  for (const text of [
    '*a_'.repeat(60_000),
    'a*'.repeat(90_000),
    'a~'.repeat(90_000),
    '*_~'.repeat(60_000),
    `x${']'.repeat(150_000)}`,
    `${'['.repeat(90_000)}${']'.repeat(90_000)}`,
    '![a]('.repeat(30_000),
    `> ${'a\n'.repeat(90_000)}`,
    'a\n='.repeat(60_000),
    `| ${'a_'.repeat(60_000)} |\n| - |`,
  ]) {
    const began = performance.now();
    const { findings } = load({ [THING]: spec('', `Two.\n\n${text}`), 'guides/a.md': guide(text) });
    assert.match(findings.join('\n'), /get_thing\.md:9:1 error a paragraph has \d+ lines, brackets/, text.slice(0, 9));
    assert.match(findings.join('\n'), /guides\/a\.md:8:1 error a paragraph has \d+ lines, brackets/, text.slice(0, 9));
    assert.ok(performance.now() - began < 5000, text.slice(0, 9));
  }
});

test('a table with thousands of columns is an error', () => {
  const table = (columns: number, rows: number) =>
    `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${`${'|b'.repeat(columns)}|\n`.repeat(rows)}`;
  assert.match(load({ [THING]: spec('', table(5000, 3)) }).findings.join(), /error a table has too many columns/);
  assert.deepEqual(load({ [THING]: spec('', table(100, 3)) }).findings, []);
});

test('thousands of nested or quoted lines are an error', () => {
  for (const text of ['- a\n\n  - b\n\n', '> a\n\n', '- > a\n\n', '1. a\n   1. b\n', '- - a\n\n', '- ---\n'])
    assert.match(
      load({ [THING]: spec('', text.repeat(9000)) }).findings.join(),
      /:7:1 error \d+ lines are quoted/,
      text,
    );
  assert.deepEqual(load({ [THING]: spec('', '- a\n  - b\n\n'.repeat(1000)) }).findings, []);
});

test('thousands of footnotes are an error', () => {
  const notes = Array.from({ length: 9000 }, (_, i) => `[^${i}]\n\n[^${i}]: b\n\n`).join('');
  assert.match(load({ [THING]: spec('', notes) }).findings.join(), /:7:1 error thousands of footnotes/);
});

test('text that is long, but not in one paragraph, is accepted', () => {
  for (const text of [
    '*a* _b_ [c](/functions/get_thing/) '.repeat(500),
    '*a* b.\n\n'.repeat(6000),
    'Long words. '.repeat(9000),
    '- *a* [b](/functions/get_thing/)\n'.repeat(3000),
  ])
    assert.deepEqual(load({ [THING]: spec('', text) }).findings, [], text.slice(0, 9));
});

test('a guide that is nested too deeply is an error, not a stack overflow', () => {
  const guide = `---\ntitle: A\nsummary: A.\norder: 1\n---\n${'- '.repeat(9000)}x\n`;
  const { findings } = load({ [THING]: spec(), 'guides/a.md': guide });
  assert.match(findings.join('\n'), /guides\/a\.md:6:1 error the text is nested too deeply/);
});

test('a paragraph right after a table, which Markdown would make one of its rows, is an error', () => {
  const { findings } = load({ [THING]: spec('', '| a | b |\n| --- | --- |\n| 1 | 2 |\nMore about it.') });
  assert.equal(findings.length, 1, findings.join('\n'));
  assert.match(findings[0]!, /:10:1 .*a row with 1 cell in a table with 2 columns.*put an empty line after a table/);
});
