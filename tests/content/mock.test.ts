// The mock of content/: it accepts the calls of every page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerCall } from '../../src/mock/answer.ts';
import { routerOf } from '../../src/mock/routes.ts';
import { argumentsOf } from '../../src/sample/arguments.ts';
import { titledCalls } from '../../src/sample/titled-calls.ts';
import type { Data } from '../../src/spec/data.ts';
import type { FunctionSpec } from '../../src/spec/function.ts';
import { loadContent } from './content.ts';

const catalog = loadContent().catalog!;
const { config } = catalog;
const router = routerOf(catalog);
const constants = Object.entries(config.bodyConstants);

/** The reason for which the mock refuses a call; undefined if it accepts it. */
function refusal(spec: FunctionSpec, call: ReadonlyMap<string, Data>): string | undefined {
  const args = argumentsOf(spec, call);
  const isJson = spec.request === 'json';
  const sent = args.filter(({ place }) => place === 'query' || (place === 'body' && !isJson));
  const headers = args.filter(({ place }) => place === 'header');
  const body = new Map<string, Data>(
    [...constants, ...call].filter(([name]) => !sent.some((one) => one.name === name)),
  );
  const whole = spec.parameters?.find(({ name }) => name === '');
  const path = spec.path.replaceAll(/\{([^}]+)\}/g, (_, name) =>
    encodeURIComponent(args.find((one) => one.name === name)!.value),
  );
  const received = {
    method: spec.method ?? 'GET',
    pathname: path,
    headers: Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value])),
    pairs: [
      ...constants.map(([name, value]) => [name, String(value)] as const),
      ...sent.map(({ name, value }) => [name, value] as const),
    ],
    ...(isJson && { json: whole ? call.get('')! : body }),
  };
  const route = router(path) ?? {
    isXml: false,
    path,
    functions: [{ spec, values: new Map(args.map(({ name, value }) => [name, value])) }],
  };
  return answerCall(catalog, new Map(), received, route).reason;
}

/** The reason in the response of a page, if the page shows that the function fails. */
function shownReason({ examples = [] }: FunctionSpec): Data | undefined {
  const metadata = examples
    .map(({ answer }) => answer instanceof Map && answer.get('metadata'))
    .find((one) => one instanceof Map);
  return metadata instanceof Map && String(metadata.get('result')) === '0' ? metadata.get('reason') : undefined;
}

test('the mock accepts every call that a page shows, unless the function always fails', () => {
  const refused = catalog.functions
    .filter(({ removed }) => !removed)
    .flatMap((spec) => titledCalls(spec).map(({ call }) => [spec.name, refusal(spec, call), shownReason(spec)]))
    .filter(([, reason, shown]) => reason !== shown);
  assert.deepEqual(refused, []);
});
