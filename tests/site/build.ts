// Builds of a catalog for tests, each in a folder of its own below the project's cache.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf } from './files.ts';

/** The root of the project. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
/** The content of a made-up API. */
export const HARBOR = path.join(PROJECT, 'tests/fixtures/harbor');

/** A new folder, on the disk of the project's cache so that a site is published there by a rename. */
export function newFolder(): string {
  fs.mkdirSync(path.join(PROJECT, '.cache'), { recursive: true });
  return fs.mkdtempSync(path.join(PROJECT, '.cache/test-'));
}

export interface Build {
  content?: string;
  out: string;
  site?: string;
}

export function build(what: Build): { status: number | null; stdout: string; stderr: string } {
  const options = { cwd: PROJECT, env: environment(what), encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], options);
  return { status, stdout, stderr };
}

export function startBuild(what: Build): ChildProcess {
  return spawn(process.execPath, ['src/cli/build.ts'], { cwd: PROJECT, env: environment(what) });
}

function environment({ content = HARBOR, out, site }: Build): NodeJS.ProcessEnv {
  const { CATALOG_SITE: _, ...env } = process.env;
  return { ...env, CATALOG_CONTENT: content, CATALOG_OUT: out, ...(site ? { CATALOG_SITE: site } : {}) };
}

/** Every file of a site with its bytes. */
export function bytesOf(folder: string): Map<string, string> {
  return new Map(filesOf(folder).map((file) => [file, fs.readFileSync(path.join(folder, file)).toString('base64')]));
}

/** The files that two sites do not have alike. */
export function difference(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));
}

/** Runs a shell command in the project's folder. */
export function shell(command: string): { status: number | null; stdout: string; stderr: string } {
  const { CATALOG_SITE: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: PROJECT, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Runs a shell command that may mount file systems, which nobody else sees. */
export function inNamespace(command: string): ReturnType<typeof shell> {
  return shell(`exec unshare -m bash -c ${quoted(command)}`);
}

/** Whether this user may mount file systems of their own: root, on Linux. */
export function isolated(): boolean {
  return shell('unshare -m true').status === 0;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
