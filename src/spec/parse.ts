import type { Diagnostic } from './diagnostic.ts';
import { splitFrontMatter } from './frontmatter.ts';
import { checkMarkdown } from './markdown.ts';
import { type FieldSource, type FunctionSource, functionSchema, recordSchema } from './schema.ts';
import { checkShape } from './shape.ts';
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
  diagnostics: Diagnostic[];
}

/**
 * Reads the file of a function. The name and the category come from the file's name and folder.
 * Never throws: whatever is wrong comes back as findings, all at once.
 */
export function parseFunction(file: string, name: string, category: string, text: string): Parsed<ParsedFunction> {
  const parts = splitFrontMatter(file, text);
  if ('message' in parts) return { diagnostics: [parts] };
  const yaml = parseYaml(file, parts.yaml);
  if (yaml.diagnostics.length > 0) return { diagnostics: yaml.diagnostics };
  const { value: source, diagnostics } = checkShape(file, yaml, functionSchema);
  const found = [...diagnostics, ...checkBody(file, parts.body, parts.bodyLine)];
  if (!source) return { diagnostics: found };
  if (!source.method && !source.removed) {
    found.push({
      file,
      line: 2,
      column: 1,
      severity: 'error',
      message: 'missing key `method`; expected GET or POST (only a removed function may lack it)',
    });
  }
  found.push(...checkTexts(file, source, yaml));
  return { result: { name, category, file, source, body: parts.body, bodyLine: parts.bodyLine }, diagnostics: found };
}

/** Reads the file of a record. */
export function parseRecord(file: string, text: string): Parsed<FieldSource[]> {
  const yaml = parseYaml(file, text.replace(/^\uFEFF/, ''));
  if (yaml.diagnostics.length > 0) return { diagnostics: yaml.diagnostics };
  const { value, diagnostics } = checkShape(file, yaml, recordSchema);
  if (!value) return { diagnostics };
  return { result: value.fields, diagnostics: checkFieldTexts(file, value.fields, ['fields'], yaml) };
}

function checkBody(file: string, body: string, line: number): Diagnostic[] {
  if (body === '') {
    return [
      { file, line, column: 1, severity: 'error', message: 'no description; expected Markdown below the front matter' },
    ];
  }
  return checkMarkdown(body, { file, start: { line, column: 1 }, verbatim: true });
}

function checkTexts(file: string, source: FunctionSource, yaml: YamlSource): Diagnostic[] {
  const { parameters = [], returns = [], metadata = [], variants = [] } = source;
  return [
    ...checkText(file, source.summary, ['summary'], yaml),
    ...variants.flatMap(({ description }, i) => checkText(file, description, ['variants', i, 'description'], yaml)),
    ...checkFieldTexts(file, parameters, ['parameters'], yaml),
    ...checkFieldTexts(file, returns, ['returns'], yaml),
    ...checkFieldTexts(file, metadata, ['metadata'], yaml),
  ];
}

function checkFieldTexts(file: string, fields: readonly FieldSource[], path: Path, yaml: YamlSource): Diagnostic[] {
  return fields.flatMap((field, i) => {
    const at = [...path, i];
    const meanings = [...(field.values ?? [])].flatMap(([value, meaning]) =>
      checkText(file, String(meaning ?? ''), [...at, 'values', value], yaml),
    );
    return [
      ...checkText(file, field.description ?? '', [...at, 'description'], yaml),
      ...checkText(file, field.otherValues ?? '', [...at, 'otherValues'], yaml),
      ...meanings,
      ...checkFieldTexts(file, field.fields ?? [], [...at, 'fields'], yaml),
    ];
  });
}

function checkText(file: string, text: string, path: Path, yaml: YamlSource): Diagnostic[] {
  if (!/[<\][]/.test(text)) return [];
  return checkMarkdown(text, { file, start: yaml.locate(path), verbatim: false });
}
