// Control characters and invisible characters of a file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCharacters } from '../../src/spec/characters.ts';
import { load, spec, THING } from '../content.ts';

const places = (text: string) =>
  checkCharacters('x.md', text).map((one) => ('line' in one ? `${one.line}:${one.column} ${one.ruleId}` : ''));

test('each control character and each invisible one is reported at its place', () => {
  assert.deepEqual(places('a\u0000b\n\u0007\u200b\r\n\tc\u007f'), [
    '1:2 control-character',
    '2:1 control-character',
    '2:2 invisible-character',
    '3:3 control-character',
  ]);
});

test('tabs, line ends and a byte order mark are allowed', () => {
  assert.deepEqual(places('\uFEFFa\tb\r\nc\rd\n'), []);
});

test('a control character is reported once in every kind of file', () => {
  for (const [name, text, place] of [
    [THING, spec('', 'Shows the \u0000 thing.'), '7:11'],
    [THING, spec('role: "A\\0B"'), '6:7'],
    ['guides/first.md', '---\ntitle: First\nsummary: All.\norder: 1\n---\nOne \u001b two.\n', '6:5'],
    ['guides/data.yaml', 'a: "\\x1b"\n', '1:4'],
    ['records/thing.yaml', 'fields:\n- { name: id, type: string, description: "The\\0id.", example: a }\n', '2:42'],
    ['planned.txt', 'get_part\nget\u0000_part\n', '2:4'],
    ['permalinks.txt', '# One \u001b two.\n', '1:7'],
    ['synonyms.yaml', 'synonyms:\n- [one, "tw\\0o"]\n', '2:9'],
  ] as const) {
    const found = load({ [name]: text }).findings.filter((finding) => finding.includes('the control character'));
    assert.equal(found.length, 1, `${name}: ${found.join('\n')}`);
    assert.ok(found[0]!.startsWith(`content/${name}:${place} error `), found[0]);
  }
});
