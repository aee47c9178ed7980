// What all calls of an API have in common, by its call formats.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callConstants, queryConstants, tokenHeader, urlStarts } from '../../src/sample/http-calls.ts';
import { catalogOf, EMPTY } from '../content.ts';

/** The settings of a catalog whose first format has this line for a GET. */
function settings(line: string, more = '') {
  const catalog = `${EMPTY['catalog.yaml']}${more}`.replace('GET /{path}?{query}', line);
  return catalogOf({ 'catalog.yaml': catalog }).config;
}

test('names in front of the parameters are constants of every call, those of the body too', () => {
  const config = settings('https://{host}/{path}?v=2&lang=en-US{query}', 'bodyConstants: { v: 2, strict: true }\n');
  assert.deepEqual(
    [...queryConstants(config)],
    [
      ['v', '2'],
      ['lang', 'en-US'],
    ],
  );
  assert.deepEqual(Object.fromEntries(callConstants(config)), { v: '2', lang: 'en-US', strict: 'true' });
  assert.deepEqual([...queryConstants(settings('curl -G https://{host}/{path} -d v=2{query}'))], [['v', '2']]);
});

test('a command that sends no request has no constants and no URL', () => {
  const config = settings('tool --v=2{query}');
  assert.deepEqual([...queryConstants(config)], []);
  assert.deepEqual(urlStarts(config), []);
});

test('a URL begins with its origin, or with a path', () => {
  const startOf = (line: string) => urlStarts(settings(line))[0];
  assert.deepEqual(startOf('https://{host}:2087/s###/api/{path}?{query}'), {
    origin: 'https://{host}:2087',
    path: '/s###/api/',
    isXml: false,
  });
  assert.deepEqual(startOf('{method} /api/{path}?{query}'), { path: '/api/', isXml: false });
});

test('the header of the token is that of the first format that has one', () => {
  const line = `curl -H 'Authorization: key {user}:$${'{token}'}' https://{host}/{path}`;
  assert.deepEqual(tokenHeader(settings(line)), {
    header: 'Authorization',
    template: 'key {user}:{token}',
  });
  assert.equal(tokenHeader(settings('GET /{path}?{query}')), undefined);
});
