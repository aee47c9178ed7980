import { checkCharacters } from './characters.ts';
import type { UnresolvedDiagnostic } from './diagnostic.ts';
import { splitFrontMatter } from './frontmatter.ts';
import { checkMarkdown } from './markdown.ts';
import { type FieldSource, type FunctionSource, functionSchema, recordSchema } from './schema.ts';
import { checkShape } from './schema-issues.ts';
import { type Path, parseYaml, type YamlSource } from './yaml.ts';

/** A function's file, read and found to have the shape of a spec; what names other files is not looked at yet. */
export interface ParsedFunction {
  name: string;
  category: string;
  file: string;
  source: FunctionSource;
  body: string;
  bodyLine: number;
}

/** A file read: what it holds, unless it has errors that leave nothing to hold, and what was found in it. */
export interface Parsed<T> {
  result?: T;
  diagnostics: UnresolvedDiagnostic[];
}

/**
 * Reads the file of a function. The name and the category come from the file's name and folder.
 * Never throws: whatever is wrong comes back as findings, all at once.
 */
export function parseFunction(file: string, name: string, category: string, text: string): Parsed<ParsedFunction> {
  const parts = splitFrontMatter(file, text);
  if ('message' in parts) return { diagnostics: [parts] };
  const yaml = parseYaml(file, parts.yaml);
  const found = [...checkCharacters(file, text), ...yaml.diagnostics, ...checkBody(file, parts.body, parts.bodyLine)];
  if (yaml.value === undefined) return { diagnostics: found };
  const { value: source, diagnostics } = checkShape(file, yaml, functionSchema);
  found.push(...diagnostics, ...checkMethod(file, yaml), ...checkProse(file, yaml.value, [], yaml));
  if (!source) return { diagnostics: found };
  return { result: { name, category, file, source, body: parts.body, bodyLine: parts.bodyLine }, diagnostics: found };
}

/** Reads the file of a record. */
export function parseRecord(file: string, text: string): Parsed<FieldSource[]> {
  const yaml = parseYaml(file, text.replace(/^\uFEFF/, ''));
  if (yaml.value === undefined) return { diagnostics: yaml.diagnostics };
  const { value, diagnostics } = checkShape(file, yaml, recordSchema);
  const found = [
    ...checkCharacters(file, text),
    ...yaml.diagnostics,
    ...diagnostics,
    ...checkProse(file, yaml.value, [], yaml),
  ];
  return value ? { result: value.fields, diagnostics: found } : { diagnostics: found };
}

function checkBody(file: string, body: string, line: number): UnresolvedDiagnostic[] {
  if (body === '') {
    return [
      {
        file,
        line,
        column: 1,
        ruleId: 'missing-description',
        message: 'no description',
        expected: 'Markdown below the front matter',
      },
    ];
  }
  return checkMarkdown(body, { file, start: { line, column: 1 }, verbatim: true });
}

/** Only a removed function may lack its method, which the schema cannot say. */
function checkMethod(file: string, { value, locate }: YamlSource): UnresolvedDiagnostic[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  if ('method' in value || 'removed' in value) return [];
  const message = 'missing key `method`';
  const expected = 'GET, POST or another (only a removed function may lack it)';
  return [{ file, ...locate([]), ruleId: 'missing-key', message, expected }];
}

/** Keys whose texts a page shows as Markdown, and those whose values are data, in which no text is. */
const PROSE = new Set(['summary', 'title', 'description', 'otherValues']);
const DATA = new Set(['default', 'example', 'call', 'answer', 'when', 'requiredWhen']);

/** Checks every text of a document as a page would show it, whether or not the document has the shape of a spec. */
function checkProse(file: string, value: unknown, path: Path, yaml: YamlSource): UnresolvedDiagnostic[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => checkProse(file, one, [...path, i], yaml));
  if (value instanceof Map) {
    if (path.at(-1) !== 'values') return [];
    return [...value].flatMap(([key, meaning]) => checkText(file, meaning, [...path, key], yaml));
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (PROSE.has(key)) return checkText(file, inner, [...path, key], yaml);
    return DATA.has(key) ? [] : checkProse(file, inner, [...path, key], yaml);
  });
}

function checkText(file: string, text: unknown, path: Path, yaml: YamlSource): UnresolvedDiagnostic[] {
  if (typeof text !== 'string') return [];
  return checkMarkdown(text, { file, start: yaml.locate(path), verbatim: false });
}
