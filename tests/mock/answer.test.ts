// The mock: routes from the call formats, checks from the parameters, responses from the examples.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogOf, EMPTY, spec, THING } from '../content.ts';
import { loadFixture } from '../fixtures.ts';
import { asker } from './ask.ts';

const everything = loadFixture('everything');
const ask = asker(everything, { park_telescope: 'The motor is off.' });
const JSON_BODY = { 'content-type': 'application/json' };

test('a call gets the sample of its function, with and without a session, in JSON and in XML', async () => {
  const { data } = await ask('GET /json-api/site_name?v=2');
  assert.deepEqual(data.metadata, { command: 'site_name', reason: 'OK', result: 1, version: 2 });
  assert.deepEqual((await ask('GET /night12345/json-api/site_name?v=2')).data, data);
  assert.deepEqual((await ask('GET http://scope.example.com:8443/json-api/site_name?v=2')).data, data);
  const xml = await ask('GET /night1/xml-api/site_name?v=2');
  assert.equal(xml.type, 'application/xml');
  assert.match(xml.body, /^<result>\n {2}<data>[\s\S]*<command>site_name<\/command>/);
  assert.equal((await ask('GET /xml-api/site_name?v=2')).body, xml.body);
});

test('a path that no call begins with has status 404, and another method 405', async () => {
  assert.equal((await ask('GET /')).status, 404);
  assert.equal((await ask('GET //json-api/site_name?v=2')).status, 404);
  const { status, headers } = await ask('PUT /json-api/site_name?v=2');
  assert.equal(status, 405);
  assert.deepEqual(headers, { Allow: 'GET' });
});

test('a function that does not exist, and one that was removed', async () => {
  const { data, status } = await ask('GET /json-api/no%22thing?v=2');
  assert.equal(status, 200);
  assert.deepEqual([data.metadata.result, data.metadata.reason], [0, 'Unknown function ("no"thing").']);
  const removed = everything.functions.find((one) => one.removed)!;
  const gone = await ask(`GET /json-api/${removed.name}?v=2`);
  assert.equal(gone.data.metadata.reason, `Unknown function ("${removed.name}").`);
});

test('without the constant of the API, an older API responds; another value of it is an error', async () => {
  const { data } = await ask('GET /json-api/site_name');
  assert.equal(data.metadata, undefined);
  assert.equal(data.status, 1);
  assert.match((await ask('GET /xml-api/site_name')).body, /^<site_name>/);
  assert.equal((await ask('GET /json-api/site_name?v=3')).reason, '"v" must be 2.');
});

test('output options are applied, and a wrong one is an error', async () => {
  const all = (await ask('GET /json-api/list_stars?v=2')).data.data;
  const [key] = Object.keys(all);
  const chunk = await ask('GET /json-api/list_stars?v=2&api.chunk.enable=1&api.chunk.size=1');
  assert.equal(chunk.data.data[key!].length, 1);
  assert.ok(all[key!].length > 1);
  const wrong = await ask('GET /json-api/list_stars?v=2&api.sort.enable=1');
  assert.match(wrong.reason!, /^api\.sort\.a\.field is missing/);
  assert.equal(wrong.data.metadata.result, 0);
});

test('a function that must fail does, with its reason', async () => {
  const { data } = await ask('GET /json-api/park_telescope?v=2&telescope=north');
  assert.deepEqual([data.metadata.result, data.metadata.reason], [0, 'The motor is off.']);
  assert.equal(data.data, undefined);
});

const THINGS = catalogOf({
  'catalog.yaml': EMPTY['catalog.yaml']!.replace(
    /get: .*/,
    `get: { line: "curl https://{host}/api/{path} -H 'Authorization: key {user}:{token}'{query}", pair: "&{name}={value}", quote: uri }
    json: { line: "POST /api/{path}\\n\\n{body}" }
postSecrets: true`,
  ).replace('failure: { ok: 0 }', 'failure: { ok: 0, why: reason }'),
  [THING]: spec(`oneOf: [[a, b]]
anyOf: [[c, d]]
parameters:
  - { name: kind, type: string, required: true, description: K., values: { x: X., y: Y. }, example: x }
  - { name: count, type: integer, description: C., example: 1 }
  - { name: on, type: boolean, description: O., example: true }
  - { name: user, type: string, repeatable: hyphen, description: U., example: u }
  - { name: size, type: integer, required: true, when: { kind: [y] }, description: S., example: 1 }
  - { name: reason, type: string, requiredWhen: { on: [true] }, description: R., example: r }
  - { name: a, type: string, required: true, description: A., example: a }
  - { name: b, type: string, description: B., example: b }
  - { name: c, type: string, description: C., example: c }
  - { name: d, type: string, description: D., example: d }
  - { name: password, type: string, secret: true, description: P., example: p }
`),
  'functions/things/put_thing.md': spec(
    `method: POST\nrequest: json\nparameters:\n  - { name: names, type: "string[]", required: true, description: N., example: [a] }\n  - { name: on, type: boolean, description: O., example: true }\n`.replace(
      'method: POST\n',
      '',
    ),
    'Puts.',
    'Put things.',
  ).replace('method: GET', 'method: POST'),
});
const askThings = asker(THINGS);
const reason = async (query: string) => (await askThings(`GET /api/get_thing?${query}`)).reason;

test('required and either/or parameters, values and types are checked', async () => {
  const rest = '&a=1&c=1';
  assert.equal(await reason(`kind=x${rest}`), undefined);
  assert.equal(await reason('a=1&c=1'), 'The parameter "kind" is required.');
  assert.equal(await reason('kind=x&c=1'), 'Send exactly one of the parameters "a", "b".');
  assert.equal(await reason('kind=x&a=1&b=1&c=1'), 'Send exactly one of the parameters "a", "b".');
  assert.equal(await reason('kind=x&b=1&c=1&d=1'), undefined);
  assert.equal(await reason('kind=x&a=1'), 'Send at least one of the parameters "c", "d".');
  assert.equal(await reason(`kind=z${rest}`), 'The parameter "kind" must be one of "x", "y"; it is "z".');
  assert.equal(await reason(`kind=y${rest}`), 'The parameter "size" is required.');
  assert.equal(await reason(`kind=y&size=2${rest}`), undefined);
  assert.equal(await reason(`kind=x&count=many${rest}`), 'The parameter "count" must be an integer; it is "many".');
  assert.equal(await reason(`kind=x&on=1${rest}`), 'The parameter "on" must be true or false; it is "1".');
  assert.equal(await reason(`kind=x&on=true${rest}`), 'The parameter "reason" is required.');
  assert.equal(await reason(`kind=x&on=false${rest}`), undefined);
});

test('a repeated parameter has all its values, under each of its names', async () => {
  const { received } = await askThings(
    'GET /api/get_thing?kind=x&a=1&c=1&user=m&user-1=n&user-2=n&other=1&__proto__=2',
  );
  assert.deepEqual(received!.values.get('user'), ['m', 'n', 'n']);
  assert.deepEqual([...received!.others.keys()], ['other', '__proto__']);
});

test('a form, a multipart body and a JSON body', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };
  const posted = await askThings('POST /api/get_thing?kind=x', form, 'a=%C3%A4+b&c=%26');
  assert.deepEqual(
    [...posted.received!.values],
    [
      ['kind', ['x']],
      ['a', ['ä b']],
      ['c', ['&']],
    ],
  );
  const multipart = { 'content-type': 'multipart/form-data; boundary=xx' };
  const part = (name: string, value: string) =>
    `--xx\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const parts = await askThings(
    'POST /api/get_thing',
    multipart,
    `${part('kind', 'x')}${part('a', '@1')}${part('c', '2')}--xx--\r\n`,
  );
  assert.deepEqual(parts.received!.values.get('a'), ['@1']);
  assert.equal(parts.reason, undefined);
  const put = async (body: string | Uint8Array, headers = JSON_BODY) =>
    (await askThings('POST /api/put_thing', headers, body)).reason;
  assert.equal(await put('{"names": ["a"], "on": true}'), undefined);
  assert.equal(await put('{"names": "a"}'), undefined);
  assert.equal(await put('{"names": {}}'), 'The parameter "names" must be a list; it is "{}".');
  assert.equal(await put('{"on": true}'), 'The parameter "names" is required.');
  assert.equal(await put('{"names": '), 'The body is not valid JSON.');
  const latin1 = Uint8Array.from('{"names": ["\xdf"]}', (one) => one.charCodeAt(0));
  assert.equal(await put(latin1), 'The body is not valid UTF-8.');
  assert.match((await askThings('POST /api/put_thing', form, 'names=a')).reason!, /must be sent as a JSON body/);
});

test('a body that cannot be read is an error, not the end', async () => {
  const { status, data } = await askThings('POST /api/get_thing', { 'content-type': 'multipart/form-data' }, 'x');
  assert.deepEqual([status, data.meta], [200, { ok: 0, why: 'The multipart body cannot be read.' }]);
  const gzip = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  assert.equal((await askThings('POST /api/put_thing', gzip, 'x')).status, 415);
  for (const url of ['/api/%', '/api/%ff%00', '/api/get_thing?%=%&a=%ff&', `/api/${'a'.repeat(9000)}`])
    assert.equal((await askThings(`GET ${url}`)).status < 500, true, url.slice(0, 30));
});

test('a token is taken in the header that the call formats show; another header is refused', async () => {
  const status = async (authorization: string) =>
    (await askThings('GET /api/get_thing?kind=x&a=1&c=1', { authorization })).status;
  assert.equal(await status('key joe:TOKEN'), 200);
  assert.equal(await status('KEY joe:TOKEN'), 200);
  assert.equal(await status('Basic cm9vdDpw'), 200);
  for (const wrong of ['Bearer x', 'key joe', 'key joe:', 'key :TOKEN', ''])
    assert.equal(await status(wrong), 401, wrong);
});

const harbor = asker(loadFixture('harbor'));

test('an API with paths, methods and headers', async () => {
  const berths = await harbor('GET /v2/berths?lang=en&free=true', { 'accept-language': 'de' });
  assert.deepEqual(Object.keys(berths.data), ['payload', 'status']);
  assert.equal((await harbor('GET /v2/berths?free=true')).reason, 'The parameter "Accept-Language" is required.');
  const ship = await harbor('GET /v2/ships/s%2F1');
  assert.deepEqual(ship.received!.values.get('id'), ['s/1']);
  assert.equal(ship.data.payload.ship.id, 's-1');
  const away = await harbor('DELETE /v2/ships/s-1?reason=debt&reason=rust');
  assert.deepEqual(away.data.payload, ['anchor', '<debts>']);
  const moored = await harbor(
    'POST /v2/ships/s-1/berth',
    { ...JSON_BODY, 'x-desk-key': 'k' },
    '{"berth": 7, "lines": [{"at": "bow", "spring": false}]}',
  );
  assert.equal(moored.reason, undefined);
  const unknown = await harbor('GET /v2/nothing');
  assert.deepEqual(unknown.data.status, {
    done: false,
    call: 'desk.v2/nothing',
    notes: [],
    why: 'The desk does not know v2/nothing.',
  });
});

test('a pattern that matches every name does not take the constants of the API or its output options', async () => {
  const any = '\n  - { name: Any name, type: string, pattern: true, description: Any., example: { color: red } }';
  const settings = `${EMPTY['catalog.yaml']}bodyConstants: { v: 2 }\nadapter: whm-api-1\n`;
  const catalog = catalogOf({ 'catalog.yaml': settings, [THING]: spec(`parameters:${any}`) });
  const thing = asker(catalog, {});
  assert.deepEqual((await thing('GET /get_thing?v=2&color=red&api.chunk.enable=0')).data, { meta: { ok: 1 } });
});

test('a number in a JSON body is not a list', async () => {
  const body = '{"v":2,"telescope":"north","positions":5}';
  const { data } = await ask('POST /json-api/point_telescope', JSON_BODY, body);
  assert.match(data.metadata.reason, /"positions" must be a list; it is "5"/);
});
