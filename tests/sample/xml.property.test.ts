// Properties of the XML writer, judged by a foreign parser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whmApi1 } from '../../src/output/whm-api-1/whm-api-1.ts';
import { textOf } from '../../src/sample/token.ts';
import type { Sample } from '../../src/sample/value.ts';
import { xmlResponse } from '../../src/sample/xml.ts';
import { anySample, cleanText } from '../arbitrary.ts';
import fc from '../property.ts';
import { type Element, readXml } from './read-xml.ts';

function written(sample: Sample): { text: string; wellFormed: boolean } {
  const { tokens, wellFormed } = xmlResponse([{ key: 'd', part: 'returns', value: sample }], 'r', whmApi1.xml);
  return { text: textOf(tokens), wellFormed };
}

/** The elements that a value under a key becomes. */
function elements(name: string, sample: Sample): Element[] {
  if (sample.kind === 'list')
    return sample.items.flatMap((item): Element[] =>
      item.kind === 'list' ? [{ name, text: '', children: elements('anon', item) }] : elements(name, item),
    );
  if (sample.kind === 'object')
    return [{ name, text: '', children: sample.members.flatMap(({ key, value }) => elements(key, value)) }];
  return [{ name, text: String(sample.value ?? ''), children: [] }];
}

/** Drops text that looks like the indentation of an empty element: XML cannot tell the two apart. */
const visible = (text: string) => (/^\n *$/.test(text) ? '' : text);
const compared = ({ name, text, children }: Element): unknown => [name, visible(text), children.map(compared)];

test('a response with XML names is well-formed and has the elements of the sample', () => {
  fc.assert(
    fc.property(anySample({ odd: false, text: cleanText }), (sample) => {
      const { text, wellFormed } = written(sample);
      assert.equal(wellFormed, true);
      assert.deepEqual(compared(readXml(text)), compared({ name: 'r', text: '', children: elements('d', sample) }));
    }),
    { numRuns: 1000 },
  );
});

test('a response that the writer calls well-formed parses, whatever its keys and strings are', () => {
  let broken = 0;
  fc.assert(
    fc.property(anySample(), (sample) => {
      const { text, wellFormed } = written(sample);
      if (wellFormed) assert.doesNotThrow(() => readXml(text));
      else broken += 1;
    }),
    { numRuns: 2000 },
  );
  assert.ok(broken > 100, `${broken} documents were not well-formed`);
});
