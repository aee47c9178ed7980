import { z } from 'zod';
import { suggest } from '../text/suggest.ts';
import type { Problem, UnresolvedDiagnostic } from './diagnostic.ts';
import { isInCurlyQuotes } from './schema-parts.ts';
import type { Path, YamlSource } from './yaml.ts';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

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
 * messages of the schema, and those of {@link expectedBy} for all others, say what was expected. `whole` is what messages
 * call the document.
 */
export function validate<T>(
  file: string,
  source: YamlSource,
  schema: z.ZodType<T>,
  whole = wholeOf(file),
): Validated<T> {
  const result = schema.safeParse(source.value, { reportInput: true, error: expectedBy });
  if (result.success) return { value: result.data, diagnostics: [], meant: [] };
  const issues = withoutConsequences(result.error.issues.flatMap(issuesOfChoice));
  const problems = issues.flatMap((issue) => problemsOf(issue, source, whole));
  const diagnostics = problems.map(
    ({ path, at, ...problem }): UnresolvedDiagnostic => ({ file, ...source.locate(path, at), ...problem }),
  );
  const meant = problems.flatMap(({ ruleId, path, suggestion }) =>
    ruleId === 'unknown-key' && suggestion !== undefined ? [[...path.slice(0, -1), suggestion]] : [],
  );
  return { diagnostics, meant };
}

function wholeOf(file: string): string {
  return file.endsWith('.md') ? 'the front matter' : 'the file';
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

/** Maps zod's names of types to those that authors know. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a string',
  array: 'a list',
  object: 'a mapping',
  map: 'a mapping',
  Map: 'a mapping',
  record: 'a mapping',
  boolean: 'true or false',
  int: 'an integer',
  number: 'a number',
};

/** What a schema expects, as a noun phrase, or the keys it knows; undefined if the schema says it itself. */
function expectedBy(issue: RawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') return Object.keys((issue.inst as z.ZodObject).shape).join(' ');
  if (issue.code === 'invalid_type') return listOfMappings(issue.inst) ?? KINDS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code === 'too_small' && issue.origin === 'string') return 'a string that is not empty, or no such key';
  if (issue.code === 'too_small' && issue.origin === 'array' && issue.minimum === 1)
    return 'at least one entry, or no such key';
  if (issue.inst instanceof z.ZodTuple) return `exactly ${issue.inst.def.items.length}`;
  if (issue.code === 'too_small') return `at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}`;
  if (issue.code === 'invalid_union')
    return [...new Set((issue.errors as Issue[][]).flat().map(({ message }) => message))].join(', or ');
  if (issue.code === 'invalid_key') return issue.issues[0]?.message;
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'a date like 2026-05-01';
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'a URL like https://docs.example.com/';
  return undefined;
}

/** A list of mappings, with the key that each of them begins with. */
function listOfMappings(schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodArray) || !(schema.element instanceof z.ZodObject)) return undefined;
  const [first] = Object.keys(schema.element.shape);
  return `a list, in which each entry begins with \`- ${first}:\``;
}

function oneOf(words: readonly string[]): string {
  return words.length > 1 ? `one of ${words.join(', ')}` : words[0]!;
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
  if (issue.code === 'invalid_key')
    return [
      {
        path,
        at: 'key',
        ruleId: 'invalid-value',
        message: path.at(-1) === '' ? 'an empty key' : `invalid key ${name}`,
        expected,
      },
    ];
  if (typeof input === 'string' && isInCurlyQuotes(input))
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
