import type { z } from 'zod';
import { checkCharacters } from './characters.ts';
import type { UnresolvedDiagnostic } from './diagnostic.ts';
import { checkLength, splitFrontMatter } from './frontmatter.ts';
import { eachMarkdown } from './markdown-keys.ts';
import { salvage } from './salvage.ts';
import { type FieldSource, type FunctionSource, functionSchema, recordSchema } from './schema.ts';
import { validate } from './validate.ts';
import { type Path, parseYaml, type YamlSource } from './yaml.ts';

/** A function's file, parsed. Names in it that refer to other files are not checked yet. */
export interface ParsedFunction {
  name: string;
  category: string;
  file: string;
  source: FunctionSource;
  /** The description, in Markdown. */
  body: string;
  /** The line of the file on which the description begins, 1-based. */
  bodyLine: number;
  /** Parts of the source that the schema rejects, and that were removed or replaced. */
  lost: readonly Path[];
}

/** A record's file, parsed. */
export interface ParsedRecord {
  file: string;
  fields: FieldSource[];
  lost: readonly Path[];
}

/** What a file holds, if it could be parsed, and what is wrong with it. */
export interface Parsed<T> {
  result?: T;
  diagnostics: UnresolvedDiagnostic[];
}

/**
 * Parses the file of a function, whose name and category are those of the file and its folder. Reports everything that is
 * wrong, and never throws. If only some keys are wrong, the result has the others.
 */
export function parseFunction(file: string, name: string, category: string, text: string): Parsed<ParsedFunction> {
  const parts = splitFrontMatter(file, text);
  if ('message' in parts) return { diagnostics: [parts] };
  const { body, bodyLine } = parts;
  const yaml = parseYaml(file, parts.yaml);
  const found = [...checkCharacters(file, text), ...yaml.diagnostics, ...checkBody(file, body, bodyLine)];
  const { value: source, lost, diagnostics } = parseSource(file, yaml, functionSchema);
  found.push(...diagnostics, ...checkMethod(file, yaml));
  if (!source) return { diagnostics: found };
  return { result: { name, category, file, source, body, bodyLine, lost }, diagnostics: found };
}

/** Parses the file of a record. */
export function parseRecord(file: string, text: string): Parsed<ParsedRecord> {
  const tooLong = checkLength(file, text);
  if (tooLong) return { diagnostics: [tooLong] };
  const yaml = parseYaml(file, text.replace(/^\uFEFF/, ''));
  const { value, lost, diagnostics } = parseSource(file, yaml, recordSchema);
  const found = [...checkCharacters(file, text), ...yaml.diagnostics, ...diagnostics];
  return value ? { result: { file, fields: value.fields, lost }, diagnostics: found } : { diagnostics: found };
}

/** Validates a document, and saves what is right of one that is not valid. */
function parseSource<T>(
  file: string,
  yaml: YamlSource,
  schema: z.ZodType<T>,
): { value?: T; lost: readonly Path[]; diagnostics: UnresolvedDiagnostic[] } {
  if (yaml.value === undefined) return { lost: [], diagnostics: [] };
  const { value, diagnostics, meant } = validate(file, yaml, schema);
  const found = [...diagnostics, ...checkComments(file, yaml, schema)];
  if (value !== undefined) return { value, lost: [], diagnostics: found };
  const saved = salvage(schema, yaml.value);
  return saved
    ? { value: saved.value, lost: [...saved.lost, ...meant], diagnostics: found }
    : { lost: [], diagnostics: found };
}

function checkBody(file: string, body: string, line: number): UnresolvedDiagnostic[] {
  if (body !== '') return [];
  const expected = 'Markdown below the front matter';
  return [{ file, line, column: 1, ruleId: 'missing-description', message: 'no description', expected }];
}

/** Only a removed function may lack its method, which the schema cannot say. */
function checkMethod(file: string, { value, locate }: YamlSource): UnresolvedDiagnostic[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  if ('method' in value || 'removed' in value) return [];
  const expected = 'GET, POST or another HTTP method (only a removed function may lack it)';
  return [{ file, ...locate([]), ruleId: 'missing-key', message: 'missing key `method`', expected }];
}

/** Finds the texts and keywords of a document that YAML cuts at ` #`. */
export function checkComments(file: string, yaml: YamlSource, schema: z.ZodType): UnresolvedDiagnostic[] {
  const found: UnresolvedDiagnostic[] = [];
  const check = (path: Path) => {
    const comment = yaml.commentAfter(path);
    if (!comment) return;
    const message = `YAML takes \`# ${comment.text}\` for a comment, and the string ends before it`;
    const expected = 'the string in quotes, or the comment on the line above';
    found.push({ file, ...comment.range, ruleId: 'yaml-comment', message, expected });
  };
  if (!yaml.hasComments) return [];
  eachMarkdown(schema, yaml.value, (_, path) => check(path));
  const { keywords } = (yaml.value ?? {}) as { keywords?: unknown };
  if (Array.isArray(keywords)) for (const i of keywords.keys()) check(['keywords', i]);
  return found;
}
