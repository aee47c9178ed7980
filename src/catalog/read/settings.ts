import type { z } from 'zod';
import { checkCharacters } from '../../spec/characters.ts';
import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { checkComments } from '../../spec/parse.ts';
import { validate } from '../../spec/validate.ts';
import { parseYaml } from '../../spec/yaml.ts';
import { type CategorySource, categoriesSchema } from '../model/categories.ts';
import { type CatalogConfig, configSchema } from '../model/config.ts';
import { NO_REDIRECTS, type RedirectSource, redirectsSchema } from '../model/redirect-source.ts';
import { NO_VOCABULARY, synonymsSchema, type Vocabulary } from '../model/synonyms.ts';
import type { ContentReader } from './files.ts';

/** The keys of catalog.yaml below which the order of mappings is that of a response. */
const DATA_KEYS = new Set(['success', 'failure']);

const SYNONYMS = 'synonyms.yaml';
const REDIRECTS = 'redirects.yaml';

/** A file of settings, read. */
export interface Settings<T> {
  /** The settings; undefined if anything in the file is wrong. */
  value?: T;
  /** The document as parsed, valid or not; undefined if it is not YAML. */
  document?: unknown;
  diagnostics: UnresolvedDiagnostic[];
}

/** Reads content/catalog.yaml. `valid` has the keys that are right even if others are wrong. */
export function readConfig(reader: ContentReader): Settings<CatalogConfig> & { valid: Partial<CatalogConfig> } {
  const settings = readYaml(reader, 'catalog.yaml', configSchema, DATA_KEYS);
  return { ...settings, valid: settings.value ?? validKeys(settings.document) };
}

/** The keys of catalog.yaml whose values are valid, each by itself. */
function validKeys(document: unknown): Partial<CatalogConfig> {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return {};
  const given = document as Record<string, unknown>;
  const valid = Object.entries(configSchema.shape).flatMap(([key, schema]) => {
    const result = (schema as z.ZodType).safeParse(given[key]);
    return result.success ? [[key, result.data]] : [];
  });
  return Object.fromEntries(valid);
}

/** Reads content/categories.yaml. */
export function readCategories(reader: ContentReader): Settings<CategorySource[]> {
  return readYaml(reader, 'categories.yaml', categoriesSchema, new Set());
}

/** Reads content/synonyms.yaml, which can be missing. */
export function readVocabulary(reader: ContentReader): Settings<Vocabulary> & { value: Vocabulary } {
  if (reader.isMissing(SYNONYMS)) return { value: NO_VOCABULARY, diagnostics: [] };
  const settings = readYaml(reader, SYNONYMS, synonymsSchema, new Set());
  return { ...settings, value: settings.value ?? NO_VOCABULARY };
}

/** Reads content/redirects.yaml, which can be missing. */
export function readRedirects(reader: ContentReader): Settings<RedirectSource> & { value: RedirectSource } {
  if (reader.isMissing(REDIRECTS)) return { value: NO_REDIRECTS, diagnostics: [] };
  const settings = readYaml(reader, REDIRECTS, redirectsSchema, new Set());
  return { ...settings, value: settings.value ?? NO_REDIRECTS };
}

function readYaml<T>(
  reader: ContentReader,
  name: string,
  schema: z.ZodType<T>,
  dataKeys: ReadonlySet<string>,
): Settings<T> {
  const file = `${reader.label}/${name}`;
  const text = reader.read(name);
  if (text === undefined) {
    if (!reader.isMissing(name)) return { diagnostics: [] };
    const message = `there is no ${name}; a content folder must have one`;
    return { diagnostics: [{ file, line: 1, column: 1, ruleId: 'missing-file', message }] };
  }
  const yaml = parseYaml(file, text, dataKeys);
  const found = [...checkCharacters(file, text), ...yaml.diagnostics];
  if (yaml.value === undefined) return { diagnostics: found };
  const { value, diagnostics } = validate(file, yaml, schema);
  found.push(...diagnostics, ...checkComments(file, yaml, schema));
  return { ...(value === undefined ? {} : { value }), document: yaml.value, diagnostics: found };
}
