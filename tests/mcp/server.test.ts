// The command as an assistant has it: a client starts it and walks through all tools, with right and wrong input.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { type Connection, connect } from './client.ts';

/** A token is about four characters of JSON. */
const MOST_CHARACTERS = 4 * 1500;
const TOOLS = ['find_function', 'get_function', 'build_call', 'check_call', 'apply_output_options'];

let everything: Connection;
let harbor: Connection;

before(async () => {
  everything = await connect('tests/fixtures/everything');
  harbor = await connect('tests/fixtures/harbor');
});
after(async () => {
  await Promise.all([everything, harbor].map(({ client }) => client.close()));
});

test('the server says the title and the version of its catalog', () => {
  assert.equal(everything.client.getServerVersion()?.version, '12.4.0');
  assert.match(everything.client.getInstructions() ?? '', /Observatory API 2, version 12\.4\.0/);
  assert.match(harbor.client.getInstructions() ?? '', /Harbor API, version 2\.4\.1/);
});

test('the list of tools is short', async () => {
  for (const { client } of [everything, harbor]) {
    const list = await client.listTools();
    assert.deepEqual(
      list.tools.map(({ name }) => name),
      TOOLS,
    );
    assert.ok(JSON.stringify(list).length < MOST_CHARACTERS);
  }
});

test('each tool works over the protocol', async () => {
  const found = await everything.call('find_function', { query: 'stop the telescope' });
  assert.match(found.text, /^Functions:\n\n- `park_telescope`: /);
  const shown = await everything.call('get_function', { name: 'park_telescope' });
  assert.match(shown.text, /^# park_telescope$/m);
  const built = await everything.call('build_call', { name: 'park_telescope', parameters: { telescope: 'north' } });
  assert.match(built.text, /json-api\/park_telescope\?v=2&telescope=north\n/);
  const checked = await everything.call('check_call', { call: 'scope park_telescope telescop=north' });
  assert.match(checked.text, /Unknown parameter "telescop"\. Did you mean "telescope"\?/);
  const options = { 'api.columns.enable': 1, 'api.columns.a': 'name' };
  const applied = await everything.call('apply_output_options', { name: 'list_stars', options });
  assert.deepEqual(Object.keys(JSON.parse(/```json\n(.*)\n```/s.exec(applied.text)![1]!).data.star[0]), ['name']);
  for (const { isError } of [found, shown, built, checked, applied]) assert.equal(isError, false);
});

test('each tool works for a catalog without XML and output options', async () => {
  assert.match((await harbor.call('find_function', { query: 'tie up' })).text, /`moor-ship`/);
  assert.match((await harbor.call('get_function', { name: 'get-ship' })).text, /^# get-ship$/m);
  const built = await harbor.call('build_call', { name: 'get-ship', parameters: { id: 's-1' }, format: 'curl' });
  assert.match(built.text, /curl -X GET -G https:\/\/desk\.harbor\.example\/v2\/ships\/s-1 -d lang=en/);
  const checked = await harbor.call('check_call', { call: 'GET /v2/ships/s-1?lang=en\nHost: desk.harbor.example' });
  assert.match(checked.text, /no mistakes/);
  const applied = await harbor.call('apply_output_options', { name: 'get-ship', options: {} });
  assert.ok(applied.isError);
  assert.match(applied.text, /Harbor API does not have output options/);
});

test('wrong input is an error of the tool that names what is right', async () => {
  const cases: [string, Record<string, unknown>, RegExp][] = [
    ['find_function', { query: ' ' }, /`query` is empty/],
    ['find_function', { q: 'stars' }, /query.*Unrecognized key: "q"/],
    ['get_function', { name: 'park_telescop' }, /nearest names: `park_telescope`/],
    ['get_function', { name: '' }, /Unknown function/],
    ['build_call', { name: 'parktelescope' }, /nearest names: `park_telescope`/],
    ['build_call', { name: 'park_telescope', format: 'crul' }, /Unknown format "crul"\. Did you mean "curl"/],
    [
      'build_call',
      { name: 'park_telescope', parameters: { north: 1 } },
      /Unknown parameter "north"\. Known: telescope, reason/,
    ],
    [
      'check_call',
      { call: 'wget park_telescope' },
      /Expected a URL, an HTTP request, a curl command or a scope command/,
    ],
    [
      'apply_output_options',
      { name: 'list_stars', options: { 'api.sort.a.feld': 'name' } },
      /Did you mean "api\.sort\.a\.field"/,
    ],
  ];
  for (const [tool, input, expected] of cases) {
    const { isError, text } = await everything.call(tool, input);
    assert.ok(isError, `${tool} ${JSON.stringify(input)}`);
    assert.match(text, expected);
  }
});

test('an unknown tool is an error of the protocol', async () => {
  await assert.rejects(everything.call('delete_everything', {}), /delete_everything/);
});

test('nothing but the protocol is on standard output', () => {
  const request = { jsonrpc: '2.0', id: 1, method: 'ping' };
  const { stdout, status } = spawnSync(process.execPath, ['src/cli/mcp.ts', '--content', 'tests/fixtures/harbor'], {
    input: `not JSON\n${JSON.stringify(request)}\n`,
    encoding: 'utf8',
  });
  for (const line of stdout.split('\n').filter(Boolean)) assert.equal(JSON.parse(line).jsonrpc, '2.0');
  assert.equal(status, 0);
});

test('content that cannot be read ends the command with a message on standard error', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/mcp.ts', '--content', 'tests/nothing'], {
    encoding: 'utf8',
    input: '',
  });
  assert.equal(stdout, '');
  assert.match(stderr, /tests\/nothing/);
  assert.equal(status, 1);
});
