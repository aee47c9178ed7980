// The XML writer: its rules, and that what it calls well formed is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../src/sample/token.ts';
import { fromData, type Sample } from '../../src/sample/value.ts';
import { escapeXml, xmlResponse } from '../../src/sample/xml.ts';
import { type Data, fromPlain } from '../../src/spec/data.ts';
import { randomFrom } from '../random.ts';
import { madeSample } from './made.ts';
import { type Element, readXml } from './read-xml.ts';

function written(value: Data): { text: string; wellFormed: boolean } {
  const { tokens, wellFormed } = xmlResponse(
    [{ key: 'd', part: 'returns', value: fromData(value, '', undefined) }],
    'r',
  );
  return { text: textOf(tokens), wellFormed };
}

test('its rules', () => {
  const value = {
    text: 'a',
    none: null,
    empty: '',
    object: {},
    list: ['x', 'y'],
    nothing: [],
    nested: [['p', 'q'], []],
    deep: [{ n: 1 }],
  };
  assert.equal(
    written(fromPlain(value)).text,
    `<r>
  <d>
    <text>a</text>
    <none></none>
    <empty></empty>
    <object />
    <list>x</list>
    <list>y</list>
    <nested>
      <anon>p</anon>
      <anon>q</anon>
    </nested>
    <nested>
    </nested>
    <deep>
      <n>1</n>
    </deep>
  </d>
</r>`,
  );
});

test('special signs', () => {
  assert.equal(escapeXml(`<a b="c" d='e'>&amp;`), "&lt;a b=&quot;c&quot; d='e'&gt;&amp;amp;");
  assert.equal(escapeXml('a\u0000\u0008\u000B\u001B\uFFFE\uD800b\tc\nd'), 'a\uFFFDb\tc\nd');
});

test('a key that is no name in XML is written all the same, and told', () => {
  for (const key of ['9', '1a', 'a b', '', '-a', '.a', 'a*', 'ä', 'a:b', 'a<']) {
    assert.deepEqual(
      written(new Map([[key, 1]])),
      { text: `<r>\n  <d>\n    <${key}>1</${key}>\n  </d>\n</r>`, wellFormed: false },
      key,
    );
  }
  for (const key of ['a', '_', 'a-b.c', 'A9'])
    assert.equal(
      written(
        new Map<string, Data>([
          [key, []],
          ['x', 1],
        ]),
      ).wellFormed,
      true,
      key,
    );
});

/** The elements that a value under a key is. */
function elements(name: string, sample: Sample): Element[] {
  if (sample.kind === 'list')
    return sample.items.flatMap((item): Element[] =>
      item.kind === 'list' ? [{ name, text: '', children: elements('anon', item) }] : elements(name, item),
    );
  if (sample.kind === 'object')
    return [{ name, text: '', children: sample.members.flatMap(({ key, value }) => elements(key, value)) }];
  return [{ name, text: String(sample.value ?? ''), children: [] }];
}

test('whatever it calls well formed is, and says what was given', () => {
  const random = randomFrom(2);
  let odd = 0;
  for (let i = 0; i < 3000; i += 1) {
    const sample = madeSample(random, i % 2 === 0);
    const { tokens, wellFormed } = xmlResponse([{ key: 'd', part: 'returns', value: sample }], 'r');
    if (!wellFormed) odd += 1;
    else
      assert.deepEqual(
        readXml(textOf(tokens)),
        { name: 'r', text: '', children: elements('d', sample) },
        textOf(tokens),
      );
    if (i % 2 === 1) assert.equal(wellFormed, true);
  }
  assert.ok(odd > 100);
});

test('the reader of these tests is strict', () => {
  for (const text of [
    '<a>',
    '<a></b>',
    '<a>&x;</a>',
    '<a>&</a>',
    '<a><</a>',
    '<a>]]></a>',
    '<9></9>',
    '<a></a><b></b>',
    'x<a></a>',
    '<a b></a>',
    '',
  ])
    assert.throws(() => readXml(text), /^Error: XML/, text);
});
