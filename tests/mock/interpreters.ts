// Runs the code of a call format as a reader would: in a shell, with an interpreter, or as an HTTP request.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A program that runs code from a file. */
export interface Interpreter {
  /** Its place in the names of tests. */
  name: string;
  command: string[];
  /** A command that succeeds if everything is there. */
  check: string[];
  extension: string;
}

const shell = (name: string, program: string): Interpreter => ({
  name,
  command: [name],
  check: [name, '-c', `command -v ${program}`],
  extension: 'sh',
});

/** The programs for each call format, by its slug. The command line is checked elsewhere, without its program. */
export const INTERPRETERS: Record<string, Interpreter[]> = {
  curl: [shell('bash', 'curl'), shell('dash', 'curl')],
  php: [
    {
      name: 'php',
      command: ['php'],
      check: ['php', '-r', 'exit(ini_get("allow_url_fopen") ? 0 : 1);'],
      extension: 'php',
    },
  ],
  perl: [
    {
      name: 'perl',
      command: ['perl'],
      check: ['perl', '-MHTTP::Tiny', '-MJSON::PP', '-MEncode', '-e1'],
      extension: 'pl',
    },
  ],
  python: [
    { name: 'python3', command: ['python3'], check: ['python3', '-c', 'import json, urllib.request'], extension: 'py' },
  ],
  javascript: [{ name: 'node', command: [process.execPath], check: [process.execPath, '--version'], extension: 'mjs' }],
};

/** Why an interpreter cannot be used; false if it can. */
export function missing({ name, check: [program, ...args] }: Interpreter): string | false {
  return spawnSync(program!, args).status === 0 ? false : `${name} is not installed`;
}

/** Runs a program without blocking this process, and returns what it prints. Throws if it fails. */
export function run(command: string[], cwd: string, env: Record<string, string>): Promise<string> {
  const [program, ...args] = command;
  const child = spawn(program!, args, { cwd, env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env } });
  const out: Buffer[] = [];
  let errors = '';
  child.stdout.on('data', (part) => out.push(part));
  child.stderr.on('data', (part) => {
    errors += part;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      if (status === 0) done(Buffer.concat(out).toString());
      else fail(new Error(`${command.join(' ')} ended with ${status}: ${errors}`));
    });
  });
}

/** Writes code to a file in a new folder with other files, and runs it there. Returns what it prints. */
export async function runCode(
  { command, extension }: Interpreter,
  code: string,
  env: Record<string, string>,
  files: Record<string, string> = {},
): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'call-'));
  try {
    for (const [name, text] of Object.entries({ ...files, [`call.${extension}`]: code }))
      fs.writeFileSync(path.join(folder, name), text);
    return await run([...command, `call.${extension}`], folder, env);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Sends what a format shows as an HTTP request: an optional method and a URL or path, headers, an empty line, a body. */
export async function sendShown(shown: string, origin: string): Promise<string> {
  const [head = '', ...body] = shown.split('\n\n');
  const [first = '', ...lines] = head.split('\n');
  const [, method, target] = /^(?:([A-Z]+) )?(\S+)$/.exec(first)!;
  const headers = lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]);
  const url = new URL(target!.replace(/^https?:\/\/[^/]+/, ''), origin);
  const sent = headers.filter(([name]) => name !== 'Host');
  const response = await fetch(url, {
    method: method ?? 'GET',
    headers: sent,
    ...(body.length > 0 && { body: body.join('\n\n') }),
  });
  return response.text();
}
