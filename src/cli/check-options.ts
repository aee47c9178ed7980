import type { RuleSetting } from '../catalog/rules/engine/severity.ts';
import { rules } from '../catalog/rules/registry.ts';
import { didYouMean } from '../text/suggest.ts';
import { type Arguments, type Flag, helpText, parseArguments, UsageError } from './arguments.ts';

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

/** The flags of `npm run check` and `npm run check-articles` that say how to report. */
export const REPORT_FLAGS = {
  format: {
    value: FORMATS.join('|'),
    help: 'a line for each problem (the default), one JSON object, or annotations for GitHub Actions',
  },
  'max-warnings': { value: 'N', help: 'exit with status 1 if there are more than N warnings' },
} satisfies Record<string, Flag>;

const FLAGS = {
  ...REPORT_FLAGS,
  rule: { value: 'ID=off|warning|error', help: 'the severity of a rule; can be repeated' },
} satisfies Record<string, Flag>;

/** What to do instead of using flags that neither command has. */
export const INSTEAD = { '--content': 'set CATALOG_CONTENT instead' };

/** How the help of both commands ends. */
export const EXIT_STATUS = 'Exit status: 0 if there are no errors, 1 if there are, 2 for wrong usage.';

/** The text that `--help` prints. */
export const HELP = `${helpText(
  'check',
  '[paths] [options]',
  `Checks all content and prints what is wrong with it. Paths of files and folders
restrict what is printed; the whole content is checked all the same.`,
  FLAGS,
)}

The rules are described in docs/rules.md. catalog.yaml can set their severities
with the key \`rules\`. The content folder is content/, or CATALOG_CONTENT.

${EXIT_STATUS}`;

/** Parses the arguments of `npm run check`. Throws a UsageError if they are wrong. */
export function parseCheckOptions(args: readonly string[]): CheckOptions {
  const { operands, flags, isHelp } = parseArguments(args, FLAGS, INSTEAD);
  const settings = flags.filter(([name]) => name === 'rule').map(([, value]) => ruleSetting(value));
  return { paths: operands, ...reportOptions(flags), rules: Object.fromEntries(settings), help: isHelp };
}

/** Returns how to report, from the flags of a command. Throws a UsageError if a value is wrong. */
export function reportOptions(flags: Arguments['flags']): Pick<CheckOptions, 'format' | 'maxWarnings'> {
  const given = new Map(flags);
  const format = given.get('format');
  const most = given.get('max-warnings');
  return {
    format: format === undefined ? 'text' : oneOf('--format', format, FORMATS),
    maxWarnings: most === undefined ? Number.POSITIVE_INFINITY : count(most),
  };
}

/** The id and the severity in the value of `--rule`. */
function ruleSetting(value: string): [id: string, setting: RuleSetting] {
  const [id = '', setting = ''] = value.split('=');
  return [changeable(id), oneOf(`--rule ${id}`, setting, SETTINGS)];
}

/** Returns the value of `--max-warnings`. Throws a UsageError unless it is a number. */
function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new UsageError(`--max-warnings must be a number, 0 or more; it is \`${value}\``);
  return Number(value);
}

/** Returns the value of an option, which must be one of a list. Throws a UsageError. */
function oneOf<T extends string>(what: string, value: string, allowed: readonly T[]): T {
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
