import type { z } from 'zod';
import { suggest } from '../text/suggest.ts';
import type { Problem, UnresolvedDiagnostic } from './diagnostic.ts';
import { expectedBy, KINDS, oneOf } from './expected.ts';
import type { Path, YamlSource } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** The result of validating a document. */
export interface Validated<T> {
  /** The value; undefined if the schema rejects it. */
  value?: T;
  diagnostics: UnresolvedDiagnostic[];
  /** The paths of keys that are misspelled in the document, as they were presumably meant. */
  meant: Path[];
}

/**
 * Validates a parsed document. Reports each violation at the key that is wrong, or at the mapping that lacks one. The
 * messages of the schema, and those of {@link expectedBy} for all others, say what was expected.
 */
export function validate<T>(file: string, source: YamlSource, schema: z.ZodType<T>): Validated<T> {
  const result = schema.safeParse(source.value, { reportInput: true, error: expectedBy });
  if (result.success) return { value: result.data, diagnostics: [], meant: [] };
  const whole = file.endsWith('.md') ? 'the front matter' : 'the file';
  const issues = withoutConsequences(result.error.issues.flatMap(issuesOfChoice));
  const misspelled = issues.filter(({ code }) => code === 'unrecognized_keys');
  const meant = misspelled
    .flatMap((issue) => problemsOf(issue, source, whole))
    .flatMap(({ path, suggestion }) => (suggestion === undefined ? [] : [[...path.slice(0, -1), suggestion]]));
  const meantKeys = new Set(meant.map(String));
  // A key that is misspelled is not missing too.
  const problems = issues
    .filter(({ input, path }) => input !== undefined || !meantKeys.has(String(path)))
    .flatMap((issue) => problemsOf(issue, source, whole));
  const diagnostics = problems.map(
    ({ path, at, ...problem }): UnresolvedDiagnostic => ({ file, ...source.locate(path, at), ...problem }),
  );
  return { diagnostics, meant };
}

/**
 * For a value that matches none of several schemas, but has the type of only one of them, returns the issues of that one: a
 * misspelled word, or a key that is missing in a mapping.
 */
function issuesOfChoice(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const fitting = (issue.errors as Issue[][]).filter((issues) => !issues.some(isWrongType));
  if (fitting.length !== 1) return [issue];
  return fitting[0]!.flatMap((inner) => issuesOfChoice({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** Whether an issue says that the whole value is of another type. */
function isWrongType({ code, path, input }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || (code === 'invalid_value' && typeof input !== 'string'));
}

/** Removes what is reported about the length of a value of the wrong type. */
function withoutConsequences(issues: readonly Issue[]): Issue[] {
  const wrong = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => String(path)));
  return issues.filter(({ code, path }) => code !== 'too_small' || !wrong.has(String(path)));
}

/** A problem at a path of the document. */
type PlacedProblem = Problem & { path: Path; at?: 'key' };

/** What is wrong; `issue.message` is what was expected. */
function problemsOf(issue: Issue, source: YamlSource, whole: string): PlacedProblem[] {
  const path = issue.path as Path;
  const { input, message: expected } = issue;
  const name = nameOf(path, whole);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, expected.split(' ')));
  const wrong = (ruleId: string, what: string, rest: Partial<Problem> = {}): PlacedProblem[] => {
    return [{ path, ruleId, message: `${name} ${what}`, expected, ...rest }];
  };
  if (input === undefined) {
    const message = `missing key ${name}${path.length > 1 ? ` in ${nameOf(path.slice(0, -1), whole)}` : ''}`;
    return [{ path: path.slice(0, -1), ruleId: 'missing-key', message, expected }];
  }
  if (isCurly(input))
    return wrong('yaml-quotes', 'is in curly quotes', { expected: `straight quotes: '${input.slice(1, -1)}'` });
  if (issue.code === 'invalid_value') {
    if (typeof input === 'string' && issue.values.some((value) => value !== input && String(value) === input))
      return wrong('wrong-type', `is the string \`${input}\``, { expected: `${expected}, without quotes` });
    const words = issue.values.map(String);
    return wrong('invalid-value', `is ${describe(input)}`, suggestOneOf(String(input), words, expected));
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    if (typeof input === 'string') return wrong('empty-value', 'is empty');
    if (Array.isArray(input))
      return wrong(input.length === 0 ? 'empty-value' : 'wrong-type', `has ${entries(input.length)}`);
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    if (typeof input === 'number' && /\ba string\b|in quotes/.test(expected)) {
      const written = source.written(path) ?? String(input);
      return wrong('wrong-type', `is the number ${written}`, {
        expected: `${expected.replace(/, in quotes.*/, '')}, in quotes: '${written}'`,
      });
    }
    const isQuoted = typeof input === 'string' && /^(?:true|false|-?\d+)$/.test(input) && !/string/.test(expected);
    if (isQuoted) return wrong('wrong-type', `is the string \`${input}\``, { expected: `${expected}, without quotes` });
    if (expected === KINDS.array && isWord(input) && typeof path.at(-1) === 'string')
      return wrong('wrong-type', `is ${describe(input)}`, { expected: `a list: \`[${input}]\`` });
    return wrong('wrong-type', `is ${describe(input)}`);
  }
  return wrong('invalid-value', `is ${describe(input)}`);
}

function unknownKey(key: string, path: Path, known: readonly string[]): PlacedProblem {
  const place = { path: [...path, key], at: 'key' as const };
  // In `{ name:x }` YAML takes the whole for a key.
  const [, name = '', value] = /^(\w+):(.+)$/.exec(key) ?? [];
  if (value !== undefined && known.includes(name)) {
    const message = `no space after the colon of \`${name}\``;
    return { ...place, ruleId: 'yaml-syntax', message, expected: `\`${name}: ${value}\`` };
  }
  const message = `unknown key \`${key}\``;
  return { ...place, ruleId: 'unknown-key', message, ...suggest(key, known, oneOf(known)) };
}

/** Expected words with the closest of them; there are few, so both help. */
function suggestOneOf(word: string, words: readonly string[], expected: string): Partial<Problem> {
  return { expected, ...suggest(word, words, expected) };
}

function isCurly(input: unknown): input is string {
  return typeof input === 'string' && /^[“”„‘’].*[“”‘’]$/.test(input);
}

/** Whether a value can be an entry of a list on one line without quotes. */
function isWord(input: unknown): input is string | number {
  return /^[\w. -]{1,40}$/.test(typeof input === 'number' ? String(input) : typeof input === 'string' ? input : '');
}

const entries = (count: number): string =>
  count === 0 ? 'no entries' : `${count} ${count === 1 ? 'entry' : 'entries'}`;

/** What is at a path, as an author would call it: `` `name` ``, ``entry 2 of `parameters` ``. */
function nameOf(path: Path, whole: string): string {
  const last = path.at(-1);
  if (last === undefined) return whole;
  if (typeof last === 'string') return `\`${last}\``;
  return path.length === 1 ? `entry ${last + 1}` : `entry ${last + 1} of ${nameOf(path.slice(0, -1), whole)}`;
}

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return `\`${String(value)}\``;
}
