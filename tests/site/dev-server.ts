// `npm run dev` for tests: a real server on a copy of a catalog.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { HARBOR, PROJECT } from './build.ts';

/** How long a change may take to show, in milliseconds. */
const PATIENCE = 20_000;

export interface DevServer {
  /** The content folder, which a test may change. */
  content: string;
  /** The address of the site: `http://localhost:40123/reference/`. */
  site: string;
  /** Waits until the server shows pages, which it does not if the settings cannot be read. */
  ready(): Promise<void>;
  /** What the server has printed so far. */
  printed(): string;
  /** Whether it still runs. */
  runs(): boolean;
  stop(): Promise<void>;
}

/** Starts the server on a copy of the harbor catalog, changed by `prepare`, and waits until it is ready. */
export async function startDev(prepare: (content: string) => void = () => {}): Promise<DevServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'catalog-dev-'));
  const content = path.join(folder, 'content');
  fs.cpSync(HARBOR, content, { recursive: true });
  prepare(content);
  const { CATALOG_SITE: _, ...env } = process.env;
  const args = ['src/cli/dev.ts', '--content', content, '--port', '0'];
  const child = spawn(process.execPath, args, { cwd: PROJECT, env });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      printed += text;
    });
  }
  const ready = () => becomes(() => /catalog is at http:.*Ctrl\+C/.test(printed) || child.exitCode !== null, true);
  await becomes(() => printed.includes('Ctrl+C') || child.exitCode !== null, true);
  return {
    content,
    get site() {
      return printed.match(/http:\S+/g)?.at(-1) ?? assert.fail(printed);
    },
    ready,
    printed: () => printed,
    runs: () => child.exitCode === null,
    async stop() {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks again until the answer is as expected, and fails if it never is. */
export async function becomes<T>(ask: () => T | Promise<T>, expected: T): Promise<void> {
  for (const end = Date.now() + PATIENCE; ; await new Promise((next) => setImmediate(next))) {
    const answer = await ask();
    if (Object.is(answer, expected)) return;
    if (Date.now() > end) assert.equal(answer, expected);
  }
}
