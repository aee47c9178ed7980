import path from 'node:path';
import { isSiteUrl } from '../catalog/model/address.ts';
import { type Arguments, type Flag, helpText, parseArguments, UsageError, WRONG_USAGE } from './arguments.ts';

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
 * Reads the flags of a command that takes nothing else, with their values. Does what {@link readArguments} does for help, for
 * environment variables and for wrong usage. `what` is the help: what the command does.
 */
export function readFlags<T extends Record<string, Flag>>(
  name: string,
  what: string,
  flags: T,
): Partial<Record<keyof T, string>> {
  const given = readArguments(name, '[options]', what, flags);
  if (given.operands.length > 0) wrongUsage(name, `unexpected argument \`${given.operands[0]}\``);
  return Object.fromEntries(given.flags) as Partial<Record<keyof T, string>>;
}

/**
 * Reads the arguments of a command, and puts the flags that have an environment variable into it, a path as an absolute one. `name` is
 * the npm script, `usage` what follows it in the usage line, and `what` what the command does. Prints the help for `--help`
 * and exits; exits with status 2, and says why, for an unknown flag or a wrong value.
 */
export function readArguments(name: string, usage: string, what: string, flags: Record<string, Flag>): Arguments {
  const given = parsed(name, flags);
  if (given.isHelp) {
    console.log(helpText(name, usage, what, flags));
    process.exit(0);
  }
  for (const [flag, value] of given.flags) {
    const { variable, value: kind } = flags[flag]!;
    if (variable) process.env[variable] = kind === 'DIR' ? path.resolve(process.env.INIT_CWD ?? '.', value) : value;
  }
  return given;
}

function parsed(name: string, flags: Record<string, Flag>): Arguments {
  try {
    return parseArguments(process.argv.slice(2), flags);
  } catch (error) {
    if (error instanceof UsageError) return wrongUsage(name, error.message);
    throw error;
  }
}

/** Returns what is wrong with the value of `--site`; undefined if it is a URL of a site. */
export function siteProblem(url: string): string | undefined {
  return isSiteUrl(url) ? undefined : `--site must be a URL like https://docs.example.com/api/; it is \`${url}\``;
}

/** Prints what is wrong with the usage of a command, and exits. */
export function wrongUsage(name: string, message: string): never {
  console.error(`${message}\nSee npm run ${name} -- --help`);
  process.exit(WRONG_USAGE);
}

/** Returns the port to listen on: --port, PORT or the given one. Exits with a message unless it is a number from 0 to 65535. */
export function wantedPort(name: string, usual = 4321): number {
  const wanted = process.env.PORT || String(usual);
  const port = Number(wanted);
  if (/^\d+$/.test(wanted) && port <= 65535) return port;
  return wrongUsage(name, `the port must be a number from 0 to 65535; it is \`${wanted}\``);
}
