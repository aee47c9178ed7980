import type { z } from 'zod';
import { suggest } from '../text/suggest.ts';
import { diagnosticText, type Problem, type UnresolvedDiagnostic } from './diagnostic.ts';
import type { Path, YamlSource } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Words for what zod calls a type. */
const KINDS: Record<string, string> = {
  string: 'a string',
  array: 'a list',
  object: 'a mapping',
  Map: 'a mapping',
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
): { value?: T; diagnostics: UnresolvedDiagnostic[] } {
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [] };
  const diagnostics = result.error.issues
    .flatMap((issue) => explain(issue, schema, source, file.endsWith('.md') ? 'the front matter' : 'the file'))
    .map(({ path, atKey, ...problem }) => ({ file, ...source.locate(path, atKey ? 'key' : 'value'), ...problem }));
  return { diagnostics };
}

/** What is wrong at a path of the document. */
interface Fault extends Problem {
  path: Path;
  atKey?: boolean;
}

function explain(issue: Issue, schema: z.ZodType, source: YamlSource, whole: string): Fault[] {
  const path = issue.path as Path;
  const name = nameOf(path, whole);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      atKey: true,
      ruleId: 'unknown-key',
      message: `unknown key \`${key}\``,
      ...suggest(key, known, known.length ? `one of ${known.join(', ')}` : undefined),
    }));
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    const inside = path.length > 1 ? ` in ${where(path)}` : '';
    return fault('missing-key', path.slice(0, -1), `missing key ${name}${inside}`, kindOf(issue.expected));
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input === 'number') {
    const written = source.written(path) ?? String(issue.input);
    return fault('wrong-type', path, `${name} is the number ${written}`, `a string, in quotes: '${written}'`);
  }
  if (issue.code === 'invalid_type') {
    return fault('wrong-type', path, `${name} is ${describe(issue.input)}`, kindOf(issue.expected));
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const expected = words.length > 1 ? `one of ${words.join(', ')}` : words[0]!;
    if (issue.input === undefined) {
      return fault('missing-key', path.slice(0, -1), `missing key ${name}`, expected);
    }
    const message = `${name} is ${describe(issue.input)}`;
    return [{ path, ruleId: 'invalid-value', message, expected, ...suggest(String(issue.input), words, expected) }];
  }
  if (issue.code === 'too_small' && typeof issue.input === 'string') {
    return fault('empty-value', path, `${name} is empty`, 'a string that is not empty, or no such key');
  }
  if (issue.code === 'too_small' && Array.isArray(issue.input) && issue.minimum === 1) {
    return fault('empty-value', path, `${name} is an empty list`, 'at least one entry, or no such key');
  }
  if ((issue.code === 'too_small' || issue.code === 'too_big') && Array.isArray(issue.input)) {
    const count = issue.code === 'too_small' ? issue.minimum : issue.maximum;
    return fault(
      'wrong-type',
      path,
      `${name} has ${issue.input.length} ${issue.input.length === 1 ? 'entry' : 'entries'}`,
      `exactly ${count}`,
    );
  }
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.map((one) =>
      one.flatMap((problem) => explain({ ...problem, path: [...issue.path, ...problem.path] }, schema, source, whole)),
    );
    const expected = [...new Set(inner.flat().map((one) => one.expected ?? diagnosticText(one)))];
    return fault('wrong-type', path, `${name} is ${describe(issue.input)}`, expected.join(', or '));
  }
  if (issue.code === 'invalid_format' && issue.format === 'url') {
    return fault('invalid-value', path, `${name} is ${describe(issue.input)}`, 'a URL like https://docs.example.com/');
  }
  const expected = issue.message.replace(/^expected /, '');
  return fault('invalid-value', path, `${name} is ${describe(issue.input)}`, expected);
}

function fault(ruleId: string, path: Path, message: string, expected: string): Fault[] {
  return [{ ruleId, path, message, expected }];
}

const kindOf = (expected: string): string => KINDS[expected] ?? expected;

/** What a path leads to, as a writer would call it. */
function nameOf(path: Path, whole: string): string {
  const last = path.at(-1);
  if (last === undefined) return whole;
  if (typeof last === 'string') return `\`${last}\``;
  return path.length === 1 ? `entry ${last + 1}` : `entry ${last + 1} of ${nameOf(path.slice(0, -1), whole)}`;
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

/** The keys that a schema knows at a path, for the closest right one. */
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
