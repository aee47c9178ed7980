import { parseArgs } from 'node:util';
import type { RuleSetting } from '../catalog/rules/engine/severity.ts';
import { rules } from '../catalog/rules/registry.ts';
import { didYouMean } from '../text/suggest.ts';
import { UsageError } from './options.ts';

/** How a report can be printed. */
export const FORMATS = ['text', 'json', 'github'] as const;
const SETTINGS: readonly RuleSetting[] = ['off', 'warning', 'error'];

/** What `npm run check` was asked to do. */
export interface CheckOptions {
  /** Files and folders whose diagnostics are reported, as they were typed; all if there are none. */
  paths: string[];
  format: (typeof FORMATS)[number];
  /** How many warnings are allowed before the exit status is 1. */
  maxWarnings: number;
  /** Severities of rules by id, which override those in catalog.yaml. */
  rules: Record<string, RuleSetting>;
  help: boolean;
}

/** The text that `--help` prints. */
export const HELP = `Usage: npm run check -- [paths] [options]

Checks all content and prints what is wrong with it. Paths of files and folders
restrict what is printed; the whole content is checked all the same.

Options:
  --format text|json|github  how to print: one line for each problem (the default),
                             one JSON object, or annotations for GitHub Actions
  --max-warnings N           exit with status 1 if there are more than N warnings
  --rule ID=off|warning|error
                             the severity of a rule; can be repeated
  -h, --help                 print this text

The rules are described in docs/rules.md. catalog.yaml can set their severities
with the key \`rules\`. The content folder is content/, or CATALOG_CONTENT.

Exit status: 0 if there are no errors, 1 if there are, 2 for wrong usage.`;

const FLAGS = ['format', 'max-warnings', 'rule', 'help'];

/** Parses the arguments of `npm run check`. Throws a UsageError if they are wrong. */
export function parseCheckOptions(args: readonly string[]): CheckOptions {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string' },
      'max-warnings': { type: 'string' },
      rule: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    tokens: true,
  });
  const options: CheckOptions = {
    paths: [],
    format: 'text',
    maxWarnings: Number.POSITIVE_INFINITY,
    rules: {},
    help: false,
  };
  for (const token of tokens) {
    if (token.kind === 'positional') options.paths.push(token.value);
    if (token.kind === 'option') setOption(options, token.name, token.rawName, token.value);
  }
  return options;
}

function setOption(options: CheckOptions, name: string, rawName: string, value: string | undefined): void {
  if (!FLAGS.includes(name))
    throw new UsageError(
      unknownOption(
        rawName,
        FLAGS.map((flag) => `--${flag}`),
      ),
    );
  if (name === 'help') {
    options.help = true;
    return;
  }
  if (value === undefined || value === '') throw new UsageError(`--${name} needs a value`);
  if (name === 'format') options.format = oneOf('--format', value, FORMATS);
  if (name === 'max-warnings') options.maxWarnings = count(value);
  if (name === 'rule') {
    const [id = '', setting = ''] = value.split('=');
    options.rules[changeable(id)] = oneOf(`--rule ${id}`, setting, SETTINGS);
  }
}

/** Returns the message about an option that a command does not have, with the closest one, or the variable that has its meaning. */
export function unknownOption(name: string, flags: readonly string[]): string {
  const instead = name === '--content' ? '; set CATALOG_CONTENT instead' : didYouMean(name, flags);
  return `unknown option \`${name}\`${instead}`;
}

/** Returns the value of `--max-warnings`. Throws a UsageError unless it is a number. */
export function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new UsageError(`--max-warnings must be a number, 0 or more; it is \`${value}\``);
  return Number(value);
}

/** Returns the value of an option, which must be one of a list. Throws a UsageError. */
export function oneOf<T extends string>(what: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${what} must be ${alternatives(allowed)}; it is \`${value}\``);
  return found;
}

/** A list of values as alternatives: `a, b or c`. */
function alternatives(values: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(values).replace(', or ', ' or ');
}

function changeable(id: string): string {
  const rule = rules.find((one) => one.id === id);
  if (rule?.fixed) throw new UsageError(`the severity of the rule \`${id}\` cannot be changed`);
  if (rule) return id;
  const ids = rules.map((one) => one.id);
  throw new UsageError(`unknown rule \`${id}\`${didYouMean(id, ids)}`);
}
