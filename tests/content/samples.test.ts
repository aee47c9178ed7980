import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCache } from '../../src/catalog/read/cache.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { defaultCall } from '../../src/sample/arguments.ts';
import { callTokens } from '../../src/sample/call.ts';
import { jsonResponse } from '../../src/sample/json.ts';
import { responseOf } from '../../src/sample/response.ts';
import { textOf } from '../../src/sample/token.ts';
import { xmlResponse } from '../../src/sample/xml.ts';
import { type Element, readXml } from '../sample/read-xml.ts';

// What this repository publishes: the samples of every function of content/.

const files = { root: new URL('../../content', import.meta.url).pathname, label: 'content' };
const { catalog, diagnostics } = loadCatalog(files, openCache('', 'tests'));
const { functions, config } = catalog!;
const answers = functions.map((spec) => ({ spec, answer: responseOf(spec, config) }));

/** The elements that a value of JSON becomes: a list is its element repeated, null an empty one, `1` the text of it. */
function elementsOf(name: string, value: unknown): Element[] {
  if (Array.isArray(value)) {
    return value.flatMap((one) =>
      Array.isArray(one) ? [{ name, text: '', children: elementsOf('anon', one) }] : elementsOf(name, one),
    );
  }
  if (value === null || typeof value !== 'object')
    return [{ name, text: value === null ? '' : String(value), children: [] }];
  return [{ name, text: '', children: Object.entries(value).flatMap(([key, inner]) => elementsOf(key, inner)) }];
}

/** Names and texts in the order of their names: an object does not keep numbers in their place. */
function ordered({ name, text, children }: Element): unknown {
  const inner = children.map(ordered).map((one) => JSON.stringify(one));
  return [name, text, inner.sort()];
}

test('the content has no finding', () => {
  assert.deepEqual(diagnostics, []);
});

test('every JSON sample parses', () => {
  for (const { spec, answer } of answers) {
    assert.doesNotThrow(() => JSON.parse(textOf(jsonResponse(answer))), spec.name);
  }
});

test('every XML sample that says it is well formed is, and tells what the JSON tells', () => {
  const odd: string[] = [];
  for (const { spec, answer } of answers) {
    const { tokens, wellFormed } = xmlResponse(answer, 'result');
    if (!wellFormed) odd.push(spec.name);
    else {
      const root = elementsOf('result', JSON.parse(textOf(jsonResponse(answer))))[0]!;
      assert.deepEqual(ordered(readXml(textOf(tokens))), ordered(root), spec.name);
    }
  }
  assert.ok(
    odd.length > 0 && odd.length < functions.length / 10,
    `${odd.length} are not well formed: ${odd.join(', ')}`,
  );
});

test('every function that can be called has a call in the first form, which is an address', () => {
  for (const spec of functions) {
    const call = spec.examples?.[0]?.call ?? defaultCall(spec);
    const text = textOf(callTokens(spec, call, config.calls[0]!, config) ?? []);
    const address = /https:\S+/.exec(text)?.[0] ?? '';
    // The session's number stands there as #####, where an address ends for a program.
    assert.equal(new URL(address).pathname, '/cpsess', spec.name);
    assert.ok(address.includes(`/json-api/${spec.path}`), spec.name);
  }
});
