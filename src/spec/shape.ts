import type { z } from 'zod';
import type { Diagnostic } from './diagnostic.ts';
import { didYouMean } from './nearest.ts';
import type { Path, YamlSource } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Words for what zod calls a type. */
const KINDS: Record<string, string> = {
  string: 'a text',
  array: 'a list',
  object: 'a mapping',
  map: 'a mapping',
  record: 'a mapping',
  boolean: 'true or false',
  number: 'a number',
};

/**
 * Checks a parsed document against a schema. Gives its value where it fits, and otherwise a finding for each fault, at the
 * place of the key that is wrong or of the entry that lacks one.
 */
export function checkShape<T>(
  file: string,
  source: YamlSource,
  schema: z.ZodType<T>,
): { value?: T; diagnostics: Diagnostic[] } {
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [] };
  const diagnostics = result.error.issues
    .flatMap((issue) => explain(issue, schema))
    .map(({ path, message, atKey }) => ({
      file,
      ...source.locate(path, atKey ? 'key' : 'value'),
      severity: 'error' as const,
      message,
    }));
  return { diagnostics };
}

interface Finding {
  path: Path;
  message: string;
  atKey?: boolean;
}

function explain(issue: Issue, schema: z.ZodType): Finding[] {
  const path = issue.path as Path;
  const name = path.length
    ? `\`${String(path.findLast((step) => typeof step === 'string') ?? '')}\``
    : 'the front matter';
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      atKey: true,
      message: `unknown key \`${key}\`${didYouMean(key, known) || (known.length ? `; expected one of ${known.join(', ')}` : '')}`,
    }));
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [{ path: path.slice(0, -1), message: `missing key ${name}${path.length > 1 ? ` in ${where(path)}` : ''}` }];
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input === 'number') {
    return [{ path, message: `${name} is the number ${issue.input}; expected a text, quoted: "${issue.input}"` }];
  }
  if (issue.code === 'invalid_type') {
    const kind = KINDS[issue.expected] ?? issue.expected;
    return [{ path, message: `${name} is ${describe(issue.input)}; expected ${kind}` }];
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const input = String(issue.input);
    if (issue.input === undefined) {
      return [{ path: path.slice(0, -1), message: `missing key ${name}; expected one of ${words.join(', ')}` }];
    }
    return [
      { path, message: `${name} is \`${input}\`; expected one of ${words.join(', ')}${didYouMean(input, words)}` },
    ];
  }
  if (issue.code === 'too_small')
    return [{ path, message: `${name} is empty; expected at least one entry or letter, or no such key` }];
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.map((one) => one.flatMap((problem) => explain(problem, schema)));
    const expected = [...new Set(inner.flat().map(({ message }) => /expected (.*)$/.exec(message)?.[1] ?? message))];
    return [{ path, message: `${name} is ${describe(issue.input)}; expected ${expected.join(', or ')}` }];
  }
  const message = issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
  return [{ path, message: `${name} is ${describe(issue.input)}; ${message}` }];
}

function where(path: Path): string {
  return path
    .slice(0, -1)
    .map((step) => (typeof step === 'number' ? `entry ${step + 1}` : step))
    .join(', ');
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return `\`${String(value)}\``;
}

/** The keys that a schema knows at a path, for the nearest right one. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at: unknown = schema;
  for (const step of path) {
    at = unwrap(at);
    at =
      typeof step === 'number'
        ? (at as { element?: unknown }).element
        : (at as { shape?: Record<string, unknown> }).shape?.[step];
    if (at === undefined) return [];
  }
  return Object.keys((unwrap(at) as { shape?: object }).shape ?? {});
}

function unwrap(schema: unknown): unknown {
  let at = schema as { unwrap?: () => unknown; element?: unknown; options?: unknown[] };
  while (typeof at.unwrap === 'function' && at.element === undefined) at = at.unwrap() as typeof at;
  return at.options ? unwrap(at.options[0]) : at;
}
