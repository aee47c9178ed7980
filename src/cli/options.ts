import path from 'node:path';
import { parseArgs } from 'node:util';
import { isSiteUrl } from '../catalog/model/address.ts';
import { closestMatch } from '../text/suggest.ts';

/** A flag of a command, and the environment variable with the same meaning. */
export interface Flag {
  /** The name of the value in the help: `DIR`. A flag without it is a switch. */
  value?: string;
  help: string;
  /** The environment variable that the flag sets, so that everything below the command sees it. */
  variable?: string;
  /** Returns what is wrong with a value; undefined if it is right. */
  check?(value: string): string | undefined;
}

/** The exit status for wrong usage. */
export const WRONG_USAGE = 2;

/** An error in how a command was called. A command shows its message alone, and exits with {@link WRONG_USAGE}. */
export class UsageError extends Error {}

/** The flags that several commands share. */
export const FLAGS = {
  content: { value: 'DIR', help: 'the content folder, content by default', variable: 'CATALOG_CONTENT' },
  out: { value: 'DIR', help: 'the folder of the built site, dist by default', variable: 'CATALOG_OUT' },
  site: {
    value: 'URL',
    help: 'where the site will be published, instead of `site` in catalog.yaml',
    variable: 'CATALOG_SITE',
    check: siteProblem,
  },
  port: { value: 'N', help: 'the port, 4321 by default; the next free one if it is in use', variable: 'PORT' },
  host: { value: 'H', help: 'the address to listen on, 127.0.0.1 by default; 0.0.0.0 for all' },
} satisfies Record<string, Flag>;

/**
 * Reads the flags of a command, and puts those that have an environment variable into it, a path as an absolute one.
 * `name` is the npm script; `operand` is what the usage line shows before the flags, such as `HOST`. Prints the help for `--help` and exits; exits with status 2, and says why, for anything wrong.
 */
export function readFlags<T extends Record<string, Flag>>(
  name: string,
  what: string,
  flags: T,
  operand = '',
): Partial<Record<keyof T, string>> {
  const { tokens } = parseArgs({
    args: process.argv.slice(2),
    options: Object.fromEntries(
      Object.entries(flags).map(([flag, { value }]) => [flag, { type: value ? 'string' : 'boolean' }] as const),
    ),
    strict: false,
    tokens: true,
  });
  const values: Partial<Record<keyof T, string>> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') wrongUsage(name, `unexpected argument \`${token.value}\``);
    if (token.kind !== 'option') continue;
    if (token.name === 'help' || token.name === 'h') printHelp(name, what, flags, operand && `${operand} `);
    const flag = flags[token.name];
    if (!flag) wrongUsage(name, unknownFlag(token.rawName, Object.keys(flags)));
    if (flag.value && !token.value) wrongUsage(name, `${token.rawName} needs a value: ${token.rawName} ${flag.value}`);
    if (!flag.value && token.value !== undefined) wrongUsage(name, `${token.rawName} takes no value`);
    const problem = flag.check?.(token.value!);
    if (problem !== undefined) wrongUsage(name, problem);
    values[token.name as keyof T] = token.value ?? '';
    if (flag.variable)
      process.env[flag.variable] =
        flag.value === 'DIR' ? path.resolve(process.env.INIT_CWD ?? '.', token.value!) : token.value;
  }
  return values;
}

/** Returns what is wrong with the value of `--site`; undefined if it is a URL of a site. */
export function siteProblem(url: string): string | undefined {
  return isSiteUrl(url) ? undefined : `--site must be a URL like https://docs.example.com/api/; it is \`${url}\``;
}

function unknownFlag(flag: string, names: readonly string[]): string {
  const closest = closestMatch(flag.replace(/^-+/, ''), [...names, 'help']);
  const expected = names.length > 0 ? `expected one of ${names.map((one) => `--${one}`).join(', ')}` : 'it takes none';
  return `unknown option \`${flag}\`; ${closest ? `did you mean \`--${closest}\`?` : expected}`;
}

/** Prints what is wrong with the usage of a command, and exits. */
export function wrongUsage(name: string, message: string): never {
  console.error(`${message}\nSee npm run ${name} -- --help`);
  process.exit(WRONG_USAGE);
}

function printHelp(name: string, what: string, flags: Record<string, Flag>, operand: string): never {
  const rows = Object.entries(flags).map(([flag, { value, help, variable }]) => [
    `--${flag}${value ? ` ${value}` : ''}`,
    help + (variable ? `; also ${variable}` : ''),
  ]);
  rows.push(['-h, --help', 'print this text']);
  const width = Math.max(...rows.map(([flag]) => flag!.length));
  console.log(`Usage: npm run ${name} -- ${operand}[options]\n\n${what}\n\nOptions:`);
  for (const [flag, help] of rows) console.log(`  ${flag!.padEnd(width)}  ${help}`);
  process.exit(0);
}

/** Returns the port to listen on: --port, PORT or the given one. Exits with a message unless it is a number from 0 to 65535. */
export function wantedPort(name: string, usual = 4321): number {
  const wanted = process.env.PORT || String(usual);
  const port = Number(wanted);
  if (/^\d+$/.test(wanted) && port <= 65535) return port;
  return wrongUsage(name, `the port must be a number from 0 to 65535; it is \`${wanted}\``);
}
