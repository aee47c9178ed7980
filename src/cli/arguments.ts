import { parseArgs } from 'node:util';
import { didYouMean } from '../text/suggest.ts';

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

/** An error in how a command was called. A command shows its message alone, and exits with {@link WRONG_USAGE}. */
export class UsageError extends Error {}

/** The exit status for wrong usage. */
export const WRONG_USAGE = 2;

/** The arguments of a command. */
export interface Arguments {
  /** What is not a flag, in order: paths of files, or names. */
  operands: string[];
  /** The flags that were given, in order, each with its value; empty for a switch. */
  flags: [name: string, value: string][];
  /** Whether the help was asked for. */
  isHelp: boolean;
}

type Flags = Readonly<Record<string, Flag>>;
/** What to do instead of using a flag that a command does not have: `--content`. */
type Instead = Readonly<Record<string, string>>;

/** Parses the arguments of a command. Throws a UsageError for an unknown flag, and for a value that is missing or wrong. */
export function parseArguments(args: readonly string[], flags: Flags, instead: Instead = {}): Arguments {
  const types = Object.entries(flags).map(
    ([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...Object.fromEntries(types), help: { type: 'boolean', short: 'h' } },
    strict: false,
    tokens: true,
  });
  const found: Arguments = { operands: [], flags: [], isHelp: false };
  for (const token of tokens) {
    if (token.kind === 'positional') found.operands.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help') found.isHelp = true;
    else {
      checkFlag(token.rawName, token.value, flags, instead);
      found.flags.push([token.name, token.value ?? '']);
    }
  }
  return found;
}

/** Throws a UsageError if a flag, as it was typed, or its value is wrong. */
function checkFlag(typed: string, value: string | undefined, flags: Flags, instead: Instead): void {
  const flag = flags[typed.replace(/^--/, '')];
  if (!flag) throw new UsageError(unknownFlag(typed, Object.keys(flags), instead));
  if (flag.value === undefined && value !== undefined) throw new UsageError(`${typed} takes no value`);
  if (flag.value !== undefined && !value) throw new UsageError(`${typed} needs a value: ${typed} ${flag.value}`);
  const problem = flag.check?.(value ?? '');
  if (problem !== undefined) throw new UsageError(problem);
}

function unknownFlag(typed: string, known: readonly string[], instead: Instead): string {
  const names = known.map((name) => `--${name}`);
  const hint = instead[typed] ? `; ${instead[typed]}` : didYouMean(typed, [...names, '--help']);
  const expected = names.length > 0 ? `expected one of ${names.join(', ')}` : 'it takes none';
  return `unknown option \`${typed}\`${hint || `; ${expected}`}`;
}

/** Returns the text that `--help` prints. `usage` is what follows the name of the npm script: `PATHS [options]`. */
export function helpText(name: string, usage: string, what: string, flags: Flags): string {
  const rows = Object.entries(flags).map(([flag, { value, help, variable }]) => [
    `--${flag}${value ? ` ${value}` : ''}`,
    help + (variable ? `; also ${variable}` : ''),
  ]);
  rows.push(['-h, --help', 'print this text']);
  const width = Math.max(...rows.map(([flag]) => flag!.length));
  const options = rows.map(([flag, help]) => `  ${flag!.padEnd(width)}  ${help}`);
  return [`Usage: npm run ${name} -- ${usage}`, '', what, '', 'Options:', ...options].join('\n');
}
