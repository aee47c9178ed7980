// `npm start` and `npm run serve`: the address is printed, wrong usage is explained, and one signal ends everything.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { HARBOR, newFolder } from '../site/build.ts';

const folder = newFolder();
const taken = net.createServer();
const takenPort = () => (taken.address() as AddressInfo).port;
const started: ChildProcess[] = [];

before(async () => {
  fs.writeFileSync(path.join(folder, 'index.html'), 'front page');
  fs.writeFileSync(path.join(folder, '404.html'), 'no such page');
  taken.listen(0, '127.0.0.1');
  await once(taken, 'listening');
});
after(() => {
  for (const child of started) child.kill();
  taken.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Starts a command and waits until it serves or ends. Returns the process and what it printed. */
async function start(
  command: string,
  args: string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<{ child: ChildProcess; printed: string }> {
  const child = spawn(process.execPath, [command, ...args], { env: { ...process.env, CATALOG_OUT: folder, ...env } });
  started.push(child);
  let printed = '';
  await new Promise<void>((done) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        printed += text;
        if (printed.includes('Ctrl+C')) done();
      });
    }
    child.on('close', () => done());
  });
  return { child, printed };
}

/** Runs a command that ends by itself. Returns its exit status and what it printed. */
function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): { status: number | null; printed: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
    env: { ...process.env, CATALOG_OUT: folder, ...env },
    encoding: 'utf8',
  });
  return { status, printed: stdout + stderr };
}

test('a port in use: the command reports it and uses another one', async () => {
  const { printed } = await start('src/cli/serve.ts', ['--port', String(takenPort())]);
  assert.match(printed, new RegExp(`^Port ${takenPort()} is in use; using \\d+\\.$`, 'm'));
  assert.match(printed, /The catalog is at http:\/\/localhost:\d+\//);
});

test('the server listens on this machine only, unless --host is given', async () => {
  const addressOf = async (args: string[]) => {
    const { child, printed } = await start('src/cli/serve.ts', ['--port', '0', ...args]);
    const port = /http:\/\/[^/]*:(\d+)\//.exec(printed)?.[1] ?? assert.fail(printed);
    const listening = fs.readFileSync('/proc/net/tcp', 'utf8') + fs.readFileSync('/proc/net/tcp6', 'utf8');
    const hex = Number(port).toString(16).toUpperCase().padStart(4, '0');
    child.kill();
    return listening.match(new RegExp(`([0-9A-F]+):${hex} [0-9A-F]+:0000 0A`))?.[1];
  };
  if (!fs.existsSync('/proc/net/tcp')) return;
  assert.equal(await addressOf([]), '0100007F');
  assert.equal(await addressOf(['--host', '0.0.0.0']), '00000000');
});

test('wrong usage: what is wrong, what was probably meant, and status 2', () => {
  const cases: [string, string[], NodeJS.ProcessEnv, string][] = [
    ['serve', ['--prot', '1'], {}, 'unknown option `--prot`; did you mean `--port`?\nSee npm run serve -- --help\n'],
    [
      'serve',
      ['--xyzzy'],
      {},
      'unknown option `--xyzzy`; expected one of --port, --host, --out\nSee npm run serve -- --help\n',
    ],
    ['serve', ['--port'], {}, '--port needs a value: --port N\nSee npm run serve -- --help\n'],
    ['serve', ['8080'], {}, 'unexpected argument `8080`\nSee npm run serve -- --help\n'],
    [
      'serve',
      ['--port', '1e3'],
      {},
      'the port must be a number from 0 to 65535; it is `1e3`\nSee npm run serve -- --help\n',
    ],
    [
      'serve',
      [],
      { PORT: '99999' },
      'the port must be a number from 0 to 65535; it is `99999`\nSee npm run serve -- --help\n',
    ],
    [
      'build',
      ['--site', 'foo'],
      {},
      '--site must be a URL like https://docs.example.com/api/; it is `foo`\nSee npm run build -- --help\n',
    ],
    ['build', ['--ot', 'x'], {}, 'unknown option `--ot`; did you mean `--out`?\nSee npm run build -- --help\n'],
    [
      'dev',
      ['--contents=x'],
      {},
      'unknown option `--contents`; did you mean `--content`?\nSee npm run dev -- --help\n',
    ],
    ['dev', [], { PORT: 'abc' }, 'the port must be a number from 0 to 65535; it is `abc`\nSee npm run dev -- --help\n'],
  ];
  for (const [command, args, env, message] of cases)
    assert.deepEqual(run(command, args, env), { status: 2, printed: message }, [command, ...args].join(' '));
});

test('--help lists the options', () => {
  for (const [command, options] of Object.entries({
    build: ['--content DIR', '--out DIR', '--site URL'],
    serve: ['--port N', '--host H', '--out DIR'],
    dev: ['--port N', '--host H', '--content DIR'],
  })) {
    const { status, printed } = run(command, ['--help']);
    assert.equal(status, 0);
    assert.ok(printed.startsWith(`Usage: npm run ${command} -- [options]\n`));
    for (const option of options) assert.ok(printed.includes(`  ${option}  `), `${command} ${option}`);
  }
});

test('a folder without a site, and a host that is not this machine, are explained', () => {
  const nothing = path.join(folder, 'nothing');
  assert.deepEqual(run('serve', ['--out', nothing]), {
    status: 1,
    printed: `${nothing} holds no built site; build it first: npm run build\n`,
  });
  const { status, printed } = run('serve', ['--host', '192.0.2.1', '--port', '0']);
  assert.equal(status, 1);
  assert.match(printed, /^Cannot listen on 192\.0\.2\.1, port 0: .*EADDRNOTAVAIL.*\n$/);
});

test('npm start reports wrong flags before it builds', async () => {
  const out = path.join(folder, 'never-built');
  for (const args of [['--foo'], ['--port', 'x'], ['--help']]) {
    const { child, printed } = await start('src/cli/start.mjs', args, { CATALOG_OUT: out });
    assert.equal(child.exitCode, args[0] === '--help' ? 0 : 2, args.join(' '));
    assert.match(printed, /^(?:unknown option `--foo`|the port must be|Usage: npm run serve)/);
    assert.ok(!fs.existsSync(out));
  }
});

test('npm start stops its server when it is stopped itself, not only by Ctrl+C in a terminal', async () => {
  const out = path.join(folder, 'built');
  const env = { CATALOG_CONTENT: HARBOR, CATALOG_OUT: out };
  const { child, printed } = await start('src/cli/start.mjs', ['--port', '0'], env);
  const [address] = printed.match(/http:\/\/localhost:\d+/) ?? assert.fail(printed);
  assert.ok((await fetch(`${address}/reference`)).ok);
  child.kill('SIGTERM');
  await once(child, 'exit');
  await assert.rejects(fetch(`${address}/reference/`));
});
