// `npm start` and `npm run serve`: whatever is asked is answered, the port is said, and the end is one of everything.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { siteServer } from '../../src/cli/site-server.ts';
import { HARBOR } from '../site/build.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'catalog-serve-'));
const server = siteServer(folder, '/');
const port = () => (server.address() as AddressInfo).port;
const started: ChildProcess[] = [];

before(async () => {
  fs.writeFileSync(path.join(folder, 'index.html'), 'front page');
  fs.writeFileSync(path.join(folder, '404.html'), 'no such page');
  fs.mkdirSync(path.join(folder, 'functions'));
  fs.writeFileSync(path.join(folder, 'functions/index.html'), 'functions');
  server.listen(0);
  await once(server, 'listening');
});
after(() => {
  for (const child of started) child.kill();
  server.closeAllConnections();
  server.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Starts a command and waits until it serves or ends; gives it and what it said. */
async function start(command: string, env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [command], { env: { ...process.env, CATALOG_OUT: folder, ...env } });
  started.push(child);
  let said = '';
  await new Promise<void>((done) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        said += text;
        if (said.includes('Ctrl+C')) done();
      });
    }
    child.on('close', () => done());
  });
  return { child, said };
}

/** The status for an address exactly as it is written; `fetch` would tidy it up. */
function statusOf(address: string): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const request = http.get({ port: port(), path: address }, (response) => {
      response.resume();
      done(response.statusCode);
    });
    request.on('error', fail);
  });
}

test('an address that is none gets the page for what is not there, and the server goes on', async () => {
  for (const address of ['//', '//[', '//functions', '///x', '/\\', '/%zz', '/%00', '/../../etc/passwd']) {
    assert.equal(await statusOf(address), 404, address);
  }
  assert.equal(await statusOf('/functions'), 301);
  assert.equal(await statusOf('/?from=elsewhere'), 200);
});

test('where the port is taken, the command says so and takes another', async () => {
  const { said } = await start('src/cli/serve.ts', { PORT: String(port()) });
  assert.match(said, new RegExp(`Port ${port()} is taken`));
  assert.match(said, /The catalog is at http:\/\/localhost:\d+\//);
});

test('a port that is none is refused in a sentence', async () => {
  for (const wanted of ['abc', '99999', '-1']) {
    const { said } = await start('src/cli/serve.ts', { PORT: wanted });
    assert.equal(said, `PORT=${wanted} is no port: a number from 1 to 65535 is expected.\n`);
  }
});

test('npm start ends its server when it is ended itself, not only by Ctrl+C in a terminal', async () => {
  const out = path.join(folder, 'built');
  const { child, said } = await start('src/cli/start.mjs', { CATALOG_CONTENT: HARBOR, CATALOG_OUT: out, PORT: '0' });
  const [address] = said.match(/http:\/\/localhost:\d+/) ?? assert.fail(said);
  assert.ok((await fetch(`${address}/reference`)).ok);
  child.kill('SIGTERM');
  await once(child, 'exit');
  await assert.rejects(fetch(`${address}/reference/`));
});
