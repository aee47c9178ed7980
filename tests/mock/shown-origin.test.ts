// What `npm run mock` tells a reader to replace in the calls of pages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownOrigin } from '../../src/mock/shown-origin.ts';
import { catalogOf, EMPTY } from '../content.ts';

function originOf(...templates: string[]): string | undefined {
  const calls = templates.map((get, i) => `  - { slug: call-${i}, title: Call ${i}, get: { ${get} } }\n`).join('');
  const settings = EMPTY['catalog.yaml']!.replace(/^calls:\n[\s\S]*?(?=^answer:)/m, `calls:\n${calls}`);
  return shownOrigin(catalogOf({ 'catalog.yaml': settings }).config);
}

test('the origin is that of the first call format with a URL, with the host as the format shows it', () => {
  const url = 'line: "curl https://{host}:2087/json/{path}"';
  assert.equal(
    originOf('line: "run {path}"', `${url}, host: $HOST`, 'line: "http://{host}/{path}"'),
    'https://$HOST:2087',
  );
  assert.equal(originOf(url), 'https://api.things.example:2087');
  assert.equal(originOf('line: "run {path}"'), undefined);
});
