// The rules of the XML writer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whmApi1 } from '../../src/output/whm-api-1/whm-api-1.ts';
import { textOf } from '../../src/sample/token.ts';
import { fromData } from '../../src/sample/value.ts';
import { xmlResponse } from '../../src/sample/xml.ts';
import { type Data, fromPlain } from '../../src/spec/data.ts';
import { readXml } from './read-xml.ts';

function written(value: Data): { text: string; wellFormed: boolean } {
  const { tokens, wellFormed } = xmlResponse(
    [{ key: 'd', part: 'returns', value: fromData(value, '', undefined) }],
    'r',
    whmApi1.xml,
  );
  return { text: textOf(tokens), wellFormed };
}

test('writes an element for each key, repeats it for each item of a list, and nests lists in `anon`', () => {
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

test('escapes special characters and drops those that XML cannot hold', () => {
  assert.equal(whmApi1.xml.escape(`<a b="c" d='e'>&amp;`), "&lt;a b=&quot;c&quot; d='e'&gt;&amp;amp;");
  assert.equal(whmApi1.xml.escape('a\u0000\u0008\u000B\u001B\uFFFE\uD800b\tc\nd'), 'a\uFFFDb\tc\nd');
});

test('writes a key that is not an XML name as it is, and says that the document is not well-formed', () => {
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

test('the XML reader of these tests rejects broken documents', () => {
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
    assert.throws(() => readXml(text), Error, text);
});
