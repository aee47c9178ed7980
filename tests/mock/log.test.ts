// The log of the mock: a line for each request, without secrets and without characters that a terminal acts on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logLine } from '../../src/mock/log.ts';
import { catalogOf, EMPTY, spec, THING } from '../content.ts';
import { loadFixture } from '../fixtures.ts';
import { asker } from './ask.ts';

const ask = asker(loadFixture('everything'));

test('a line has the parameters and the result', async () => {
  const answer = await ask('GET /json-api/light_dome?v=2&dome=north%1b%0a%c2%9b&x=1');
  const line = logLine('GET', '/json-api/light_dome', answer, []);
  assert.match(line, /^GET \/json-api\/light_dome 200 /);
  assert.match(line, / v=2 .* x=\(unknown\) /);
  assert.doesNotMatch(line, /\p{Cc}/u);
});

test('secrets are not in the log', async () => {
  const catalog = loadFixture('everything');
  const spec = catalog.functions.find(({ parameters }) => parameters?.some(({ secret }) => secret))!;
  const { name } = spec.parameters!.find(({ secret }) => secret)!;
  const answer = await ask(`GET /json-api/${spec.path}?v=2&${encodeURIComponent(name)}=hush`);
  const line = logLine('GET', `/json-api/${spec.path}`, answer, []);
  assert.match(line, /\(secret\)/);
  assert.doesNotMatch(line, /hush/);
});

test('the value of an unknown parameter, which can be a misspelled secret, is not in the log', async () => {
  for (const target of ['GET /json-api/light_dome?v=2&pasword=hush', 'GET /json-api/light_dome?v=2&pass=hush']) {
    const line = logLine('GET', '/json-api/light_dome', await ask(target), []);
    assert.match(line, /pas\w+=\(unknown\)/);
    assert.doesNotMatch(line, /hush/);
  }
});

test('the session in a path is not in the log, not even in a reason', async () => {
  const path = '/session0815/nowhere';
  const line = logLine('GET', path, await ask(`GET ${path}`), ['session#####']);
  assert.match(line, /^GET "?\/session#####\/nowhere"? 404 /);
  assert.doesNotMatch(line, /0815/);
});

test('a reason does not quote a secret of the wrong type', async () => {
  const field = 'parameters: [{ name: pin, type: integer, required: true, secret: true, description: D., example: 1 }]';
  const askThing = asker(catalogOf({ ...EMPTY, [THING]: spec(field) }));
  const line = logLine('GET', '/get_thing', await askThing('GET /get_thing?pin=hush'), []);
  assert.match(line, /failed: "The parameter \\"pin\\" must be an integer\."/);
  assert.doesNotMatch(line, /hush/);
});
