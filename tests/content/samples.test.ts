// The samples of every function in content/, for any API.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adapterOf } from '../../src/output/adapters.ts';
import { defaultCall } from '../../src/sample/arguments.ts';
import { callTokens } from '../../src/sample/call.ts';
import { callResponse } from '../../src/sample/call-response.ts';
import { jsonResponse } from '../../src/sample/json.ts';
import { responseOf, sampleResponse } from '../../src/sample/response.ts';
import { textOf } from '../../src/sample/token.ts';
import type { Sample } from '../../src/sample/value.ts';
import { xmlResponse } from '../../src/sample/xml.ts';
import { type Element, readXml } from '../sample/read-xml.ts';
import { loadContent } from './content.ts';

const { catalog, diagnostics } = loadContent();
const { functions, config } = catalog!;
const responses = functions.map((spec) => ({ spec, response: responseOf(spec, config) }));

/** The elements that a JSON value becomes: a list is its element repeated, null an empty one, `1` its text. */
function elementsOf(name: string, value: unknown): Element[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) =>
      Array.isArray(item) ? [{ name, text: '', children: elementsOf('anon', item) }] : elementsOf(name, item),
    );
  }
  if (value === null || typeof value !== 'object')
    return [{ name, text: value === null ? '' : String(value), children: [] }];
  return [{ name, text: '', children: Object.entries(value).flatMap(([key, inner]) => elementsOf(key, inner)) }];
}

/** Names and texts in the order of their names, because a JavaScript object moves numeric keys to its front. */
function sorted({ name, text, children }: Element): unknown {
  return [
    name,
    text,
    children
      .map(sorted)
      .map((child) => JSON.stringify(child))
      .sort(),
  ];
}

test('content/ has no finding', () => {
  assert.deepEqual(diagnostics, []);
});

test('every response in JSON parses', () => {
  for (const { spec, response } of responses)
    assert.doesNotThrow(() => JSON.parse(textOf(jsonResponse(response))), spec.name);
});

test('every XML response marked as well-formed is, and has the same content as the JSON', (t) => {
  const { xml } = config.answer;
  const rules = adapterOf(config)?.xml;
  const broken: string[] = [];
  for (const { spec, response } of xml && rules ? responses : []) {
    const { tokens, wellFormed } = xmlResponse(response, xml!.root, rules!);
    if (!wellFormed) {
      broken.push(spec.name);
      continue;
    }
    const [root] = elementsOf(xml!.root, JSON.parse(textOf(jsonResponse(response))));
    assert.deepEqual(sorted(readXml(textOf(tokens))), sorted(root!), spec.name);
  }
  t.diagnostic(`not well-formed, and said to be: ${broken.length}`);
});

test('every function can be called in at least one format', () => {
  for (const spec of functions) {
    const call = spec.examples?.[0]?.call ?? defaultCall(spec);
    const calls = config.calls.map((format) => textOf(callTokens(spec, call, format, config) ?? []));
    assert.ok(
      calls.some((text) => text !== ''),
      spec.name,
    );
  }
});

/** The number of scalars in the data of a response. */
function sizeOf(response: ReturnType<typeof responseOf>): number {
  const count = (value: Sample): number => {
    if (value.kind === 'scalar') return 1;
    const inner = value.kind === 'list' ? value.items : value.members.map((member) => member.value);
    return inner.reduce((sum, one) => sum + count(one), 0);
  };
  const data = response.find(({ part }) => part === 'returns');
  return data ? count(data.value) : 0;
}

test('every call with output options leaves a part of the sample', () => {
  const adapter = adapterOf(config);
  const empty = functions.flatMap((spec) => {
    if (sizeOf(sampleResponse(spec, config)) === 0) return [];
    return [...(spec.examples ?? []), ...(spec.variants ?? [])]
      .filter(({ call }) => [...call.keys()].some((name) => adapter?.isOption(name)))
      .filter(({ call }) => sizeOf(callResponse(spec, call, config)) === 0)
      .map(({ title }) => `${spec.name}: ${title}`);
  });
  assert.deepEqual(empty, []);
});
