// Where the front matter begins and ends.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitFrontMatter } from '../../src/spec/frontmatter.ts';
import { catalogOf, findingsOf, load, spec, THING } from '../content.ts';

test('reports files without front matter, or without its end', () => {
  const begins = 'expected YAML front matter between two lines of `---`';
  const none = `1:1 error the file does not begin with \`---\`; ${begins}`;
  const open = '1:1 error the front matter is not closed; expected a second line of `---` before the description';
  const rows: [text: string, ...findings: string[]][] = [
    ['', none],
    ['hello', none],
    [' ---\n---\n', none],
    ['---', open],
    ['---\n', open],
    ['---\nsummary: x\n', open],
    ['---js\nprocess.exit(9)\n---\nText.', `1:1 error the first line is \`---js\`; ${begins}`],
    ['---json\n{}\n---\nText.', `1:1 error the first line is \`---json\`; ${begins}`],
    ['----\nsummary: x\n----\n', `1:1 error the first line is \`----\`; ${begins}`],
    ['---\na: |\n  b\n---x\n---\n', '4:1 error the front matter ends with `---x`; expected a line that is only `---`'],
    ['---\n---\nText.', '1:1 error the front matter is empty; expected a mapping'],
    ['---\n# a remark\n---\nText.', '1:1 error the front matter is empty; expected a mapping'],
  ];
  for (const [text, ...findings] of rows) assert.deepEqual(findingsOf(text), findings, text);
});

test('a missing description is reported at the end of the spec', () => {
  const message = 'error no description; expected Markdown below the front matter';
  assert.deepEqual(findingsOf(spec('', '').trimEnd()), [`6:1 ${message}`]);
  assert.deepEqual(findingsOf(spec('', ' \n\n')), [`10:1 ${message}`]);
});

test('a byte order mark and Windows line ends do not move positions', () => {
  const text = spec('sumary: x', 'One.\n\nTwo <b>x</b>.');
  const findings = findingsOf(text);
  assert.deepEqual(
    findings.map((line) => line.split(' ')[0]),
    ['6:1', '10:5'],
  );
  assert.deepEqual(findingsOf(text.replaceAll('\n', '\r\n')), findings);
  assert.deepEqual(findingsOf(`\uFEFF${text}`), findings);
  for (const end of ['\r\n', '\r'])
    assert.deepEqual(splitFrontMatter('f', text.replaceAll('\n', end)), splitFrontMatter('f', text));
  const record = (text: string) => load({ 'records/r.yaml': text }).findings;
  assert.deepEqual(record('\uFEFFfeilds: []\r\n'), record('feilds: []\n'));
  assert.equal(
    record('feilds: []')[1],
    'content/records/r.yaml:1:1 error unknown key `feilds`; did you mean `fields`?',
  );
});

test('finds the line of the body after any number of blank lines', () => {
  assert.deepEqual(splitFrontMatter('f', '---  \na: 1\n--- \n\n\nText.\n\n'), {
    yaml: '  \na: 1',
    body: 'Text.',
    bodyLine: 6,
  });
});

test('a description of a megabyte is rejected at once, one of a hundred kilobytes is read', () => {
  const start = performance.now();
  assert.deepEqual(findingsOf(spec('', 'Words. '.repeat(150_000))), [
    '1:1 error the file has 1050087 characters; expected at most 200000',
  ]);
  assert.ok(performance.now() - start < 1000);
  const body = 'Words and `code`, [a link](https://x.example/).\n\n'.repeat(1000).trim();
  assert.equal(catalogOf({ [THING]: spec('', body) }).byName.get('get_thing')!.body, body);
});
