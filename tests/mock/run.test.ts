// npm run mock as a user runs it: its address, its log, its flags, and requests that must not stop it.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { after, before, test } from 'node:test';

const COMMAND = ['src/cli/mock.ts', '--content', 'tests/fixtures/everything', '--port', '0'];
let mock: ChildProcess;
let printed = '';
let address = '';

/** Waits until the mock has printed a text. */
async function isPrinted(text: string | RegExp): Promise<void> {
  while (!(typeof text === 'string' ? printed.includes(text) : text.test(printed))) await once(mock.stdout!, 'data');
}

before(async () => {
  mock = spawn(process.execPath, [...COMMAND, '--fail', 'park_telescope=The motor = off.', '--fail', 'site_name=No.']);
  mock.stdout!.on('data', (text) => {
    printed += text;
  });
  await isPrinted('Ctrl+C');
  address = /http:\/\/localhost:\d+/.exec(printed)![0];
});
after(() => mock.kill());

const get = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${address}${path}`, init);
  // biome-ignore lint/suspicious/noExplicitAny: a response can be anything.
  return { status: response.status, data: (await response.json()) as any };
};

/** Sends bytes and returns what the server sends until it closes the connection. */
function sent(bytes: string | Buffer): Promise<string> {
  return new Promise((done, fail) => {
    const socket = net.connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('close', () => done(text));
    socket.on('error', fail);
  });
}

test('a call is answered and logged; --fail can be repeated', async () => {
  const { data } = await get('/json-api/unpark_telescope?v=2&telescope=north');
  assert.equal(data.metadata.result, 1);
  await isPrinted(/^\d\d:\d\d:\d\d GET \/json-api\/unpark_telescope 200 {2}telescope=north v=2 {2}ok$/m);
  assert.equal((await get('/json-api/park_telescope?v=2')).data.metadata.reason, 'The motor = off.');
  assert.equal((await get('/json-api/site_name?v=2')).data.metadata.reason, 'No.');
});

test('requests that no client should send do not stop it', async () => {
  assert.match(await sent('GARBAGE\r\n\r\n'), /^HTTP\/1\.1 400 /);
  assert.match(await sent(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`), /^HTTP\/1\.1 4/);
  assert.match(await sent('GET /%00%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'), /^HTTP\/1\.1 404 /);
  assert.match(
    await sent('GET /json-api/%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
    /^HTTP\/1\.1 200 /,
  );
  const post = (body: Uint8Array<ArrayBuffer>, type: string) =>
    fetch(`${address}/json-api/site_name`, { method: 'POST', body, headers: { 'Content-Type': type } });
  assert.equal((await post(Uint8Array.from([0xff, 0xfe, 0x25]), 'application/json')).status, 200);
  assert.equal((await post(new Uint8Array(17 * 1024 * 1024), 'application/x-www-form-urlencoded')).status, 413);
  const half = net.connect(Number(new URL(address).port), '127.0.0.1');
  half.write('POST /json-api/site_name HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nv=');
  await once(half, 'connect');
  half.destroy();
  assert.equal((await get('/json-api/site_name?v=2')).status, 200);
  assert.equal(mock.exitCode, null);
});

test('wrong usage: what is wrong, what was probably meant, and status 2', () => {
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], { encoding: 'utf8' });
    return [status, stderr.split('\n')[0]];
  };
  assert.deepEqual(run('--fial', 'x'), [2, 'unknown option `--fial`; did you mean `--fail`?']);
  assert.deepEqual(run('--fail', 'park_telescop=x'), [
    2,
    'unknown function `park_telescop`; did you mean `park_telescope`?',
  ]);
  assert.deepEqual(run('--fail', 'park_telescope'), [
    2,
    '--fail needs a function and a reason: --fail park_telescope=REASON',
  ]);
  assert.deepEqual(run('--port', 'x'), [2, 'the port must be a number from 0 to 65535; it is `x`']);
});
