import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Catalog } from '../../src/catalog/model/catalog.ts';
import { callTokens } from '../../src/sample/call.ts';
import { titledCalls } from '../../src/sample/titled-calls.ts';
import { textOf } from '../../src/sample/token.ts';
import { catalogOf, spec } from '../content.ts';
import { loadFixture } from '../fixtures.ts';
import { runnerOf } from './tools.ts';

const everything = loadFixture('everything');
const run = runnerOf(everything);
const check = (call: string): string => run('check_call', { call });
const API = 'https://scope.example.com:8443/night#####/json-api';
const SECRET = 'hunter2-4711';

/** The calls of all pages in the formats that the tool reads. */
function* pageCalls({ functions, config }: Catalog): Iterable<{ title: string; call: string }> {
  for (const one of functions.filter(({ removed }) => !removed))
    for (const { call } of titledCalls(one))
      for (const format of config.calls.filter(({ onDemand }) => !onDemand)) {
        const tokens = callTokens(one, call, format, config);
        if (tokens) yield { title: `${format.slug} ${one.name}`, call: textOf(tokens) };
      }
}

test('the calls on pages have no errors', () => {
  const calls = [...pageCalls(everything)];
  assert.ok(calls.length > 100);
  const wrong = calls
    .filter(({ call }) => /^- error/m.test(check(call)))
    .map(({ title, call }) => `${title}: ${check(call)}`);
  assert.deepEqual(wrong, []);
});

test('each mistake is found', () => {
  const cases: [string, RegExp][] = [
    [`${API}/park_telescop?v=2&telescope=north`, /Unknown function `park_telescop`\. Did you mean `park_telescope`/],
    [`${API}/park_telescope?telescope=north`, /error: `v=2` is missing/],
    [`${API}/park_telescope?v=1&telescope=north`, /error: `v` must be 2/],
    [`${API}/park_telescope?v=2`, /error: The parameter "telescope" is required/],
    [`${API}/park_telescope?v=2&telescope=north&telescope=south`, /"telescope" is sent 2 times/],
    [`${API}/park_telescope?v=2&telescope=north&`.replace(/&$/, '&north'), /does not have the form `name=value`/],
    [`${API}/change_filter?v=2&slot=7`, /"slot" must be one of "1", "2", "3", "4"; it is "7"/],
    [`${API}/change_filter?v=2&slot=1`.replace('https', 'http'), /warning: The URL begins with `http:`/],
    [`${API}/change_filter?v=2&slot=1`.replace('8443', '443'), /warning: The port is 443; expected 8443/],
    [`${API}/point_telescope?v=2&telescope=north`, /sent with GET; the method of `point_telescope` is POST/],
    [`${API}/point_telescope?v=2&telescope=north`, /must be sent as a JSON body/],
    [`POST ${API}/point_telescope\nContent-Type: application/json\n\n{"v":2,"telescope":"north"`, /not valid JSON/],
    [
      `POST ${API}/point_telescope\nContent-Type: application/json\n\n{"v":2,"telescope":"north","positions":5}`,
      /"positions" must be a list/,
    ],
    [`POST ${API}/point_telescope\n\n{"v":2,"telescope":"north","positions":[]}`, /needs the header `Content-Type/],
    [`https://scope.example.com:8443/execute/park_telescope`, /The URL does not lead to the API\. Expected: `https:/],
    ['scope show_key', /warning: `show_key` is deprecated\. Use `create_token`/],
    ['scope park_telescope north', /Argument 1 after the function does not have the form/],
    ['scope park_telescope telescope="north', /quote in the command is not closed/],
    ['curl', /does not lead to the API|does not name a function/],
    [`curl ${API}/park_telescope?v=2&telescope=north`, /`&` is outside of quotes/],
    [
      `curl -X DELETE '${API}/park_telescope?v=2&telescope=north'`,
      /sent with DELETE; the method of `park_telescope` is GET/,
    ],
    [`curl -d @body.json '${API}/point_telescope'`, /warning: The body is read from a file/],
    ['', /`call` is empty/],
  ];
  for (const [call, expected] of cases) assert.match(check(call), expected, call);
});

test('the accepted part of a call is written again', () => {
  const result = check(`curl -G '${API}/park_telescope' -d telescope=north -d resaon=x`);
  assert.match(result, /Did you mean "reason"\?/);
  assert.match(result, /```\ncurl -G [^`]*-d v=2 [^`]*-d telescope=north\n```$/);
});

test('a command can be a block of Markdown, have a prompt, a folder, and JSON from a pipe', () => {
  for (const call of [
    '```sh\nscope park_telescope telescope=north\n```',
    '$ sudo /usr/bin/scope --output=json park_telescope telescope=north',
    `printf '%s\\n' '{"telescope":"north","positions":[{"ra":1}]}' | scope --input=json point_telescope`,
  ])
    assert.match(check(call), /no mistakes/, call);
});

test('values that a shell puts in are not checked', () => {
  assert.match(check('scope change_filter slot="$SLOT"'), /no mistakes/);
  assert.match(check(`curl -G '${API}/change_filter' -d v=2 -d "slot=$SLOT"`), /^`change_filter`: the call has no/);
});

test('credentials from a variable or a prompt are not in the command', () => {
  const calls = JSON.parse(JSON.stringify(everything.config.calls).replaceAll('EXAMPLETOKEN', 'scope {user}:{token}'));
  const own = runnerOf({ ...everything, config: { ...everything.config, calls } });
  const withCredentials = (options: string) =>
    own('check_call', { call: `curl -G '${API}/park_telescope' ${options} -d v=2 -d telescope=north` });
  for (const options of [
    '-u "anna:$PASSWORD"',
    '-u anna',
    '-H "Authorization: Basic $CREDENTIALS"',
    '-H "Authorization: scope anna:$TOKEN"',
    '-H "Authorization: scope $CREDENTIALS"',
    '-H "Authorization: $HEADER"',
    '-H "$HEADER"',
    '-H @headers.txt',
    '"$OPTIONS"',
  ])
    assert.match(withCredentials(options), /no mistakes/, options);
  for (const options of [`-u anna:${SECRET}`, `-H 'Authorization: scope anna:${SECRET}'`])
    assert.match(
      withCredentials(options),
      /: 1 warning\.\s[\s\S]*The command contains the credentials themselves/,
      options,
    );
  assert.match(
    withCredentials('--oauth2-bearer "$TOKEN"'),
    /: 1 error\.\s[\s\S]*The header must be Authorization: scope/,
  );
});

test('options and a URL in variables are not mistakes', () => {
  const call = (options: string) => check(`curl ${options} '${API}/change_filter?v=2'`);
  assert.match(call('$OPTIONS'), /: 1 warning\.\n\n- warning: The body is read from a file, a pipe or a variable/);
  assert.match(call('-H "$HEADER"'), /The parameter "slot" is required/);
  assert.match(check(`curl "$BASE/change_filter?v=2" -d slot=1`), /^`change_filter`/);
  for (const command of ['curl "$URL"', 'curl $OPTIONS "$URL"', 'curl -H "$HEADER" $URL'])
    assert.match(check(command), /^The URL of the command is in a variable\./, command);
});

test('the value of an option of curl is not the URL', () => {
  const call = `curl --retry-delay 5 --limit-rate 1M -G '${API}/park_telescope' -d v=2 -d telescope=north`;
  assert.match(check(call), /no mistakes/);
});

test('a link to a filled-in call is checked, with former names', () => {
  const catalog = catalogOf({
    'functions/things/get_thing.md': spec(
      'parameters:\n  - { name: thing, formerly: [item], type: string, required: true, description: Which., example: a }',
    ),
  });
  const result = runnerOf(catalog)('check_call', { call: 'https://things.example/functions/get_thing/#call?item=a' });
  assert.match(result, /"item" is now "thing"/);
});

test('an old name of a function leads to the function', () => {
  const catalog = catalogOf({ 'functions/things/get_thing.md': spec('formerly: [fetch_thing]\nparameters: []') });
  const own = runnerOf(catalog);
  assert.match(own('check_call', { call: 'GET /fetch_thing' }), /`fetch_thing` is a former name of `get_thing`/);
  assert.match(own('get_function', { name: 'fetch_thing' }), /^`fetch_thing` is a former name of `get_thing`/);
});

test('no result repeats a secret', () => {
  const calls = [
    `${API}/set_password?v=2&user=anna&password=${SECRET}`,
    `${API}/set_password?v=2&usr=anna&pasword=${SECRET}`,
    `scope set_password user=anna password=${SECRET} ${SECRET}`,
    `scope set_password user=anna ${SECRET}`,
    `curl -u anna:${SECRET} 'https://anna:${SECRET}@scope.example.com:8443/json-api/set_password' -d ${SECRET}`,
    `curl '${API}/set_password' -H 'Authorization: Bearer ${SECRET}' -d v=2 -d password=${SECRET}`,
    `curl '${API}/point_telescope' -H 'Content-Type: application/json' -d '{"password": ${SECRET}}'`,
    `POST ${API}/set_password\nContent-Type: application/json\n\n{"password":"${SECRET}","x":["${SECRET}"]}`,
  ];
  for (const call of calls) {
    const result = check(call);
    assert.doesNotMatch(result, /hunter2|4711/, call);
    assert.match(result, /error|warning/, call);
  }
});

test('a secret in a URL or a command is a warning', () => {
  assert.match(
    check(`scope set_password user=anna password=${SECRET}`),
    /not available|warning: The command contains the secret "password" itself\. Use a variable: "\$PASSWORD"/,
  );
  assert.match(check(`${API}/set_password?v=2&user=anna&password=${SECRET}`), /The secret "password" is in the URL/);
});
