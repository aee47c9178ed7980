import type { z } from 'zod';
import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { checkShape } from '../../spec/schema-issues.ts';
import { parseYaml } from '../../spec/yaml.ts';
import { type CategorySource, categoriesSchema } from '../model/categories.ts';
import { type CatalogConfig, configSchema } from '../model/config.ts';
import type { ContentReader } from './files.ts';

/** Keys of catalog.yaml below which the order of mappings is the order of an answer. */
const ORDERED = new Set(['success', 'failure']);

/** A file that was read, and what is wrong with it. */
export interface Read<T> {
  value?: T;
  diagnostics: UnresolvedDiagnostic[];
}

/** Reads content/catalog.yaml. */
export function readConfig(reader: ContentReader): Read<CatalogConfig> {
  return readYaml(reader, 'catalog.yaml', configSchema, ORDERED);
}

/** Reads content/categories.yaml. */
export function readCategories(reader: ContentReader): Read<CategorySource[]> {
  return readYaml(reader, 'categories.yaml', categoriesSchema, new Set());
}

function readYaml<T>(reader: ContentReader, name: string, schema: z.ZodType<T>, ordered: ReadonlySet<string>): Read<T> {
  const file = `${reader.label}/${name}`;
  const text = reader.read(name);
  if (text === undefined) {
    if (!reader.isMissing(name)) return { diagnostics: [] };
    return {
      diagnostics: [
        {
          file,
          line: 1,
          column: 1,
          ruleId: 'missing-file',
          message: 'the file is missing',
          expected: 'catalog.yaml and categories.yaml in a content folder',
        },
      ],
    };
  }
  const yaml = parseYaml(file, text, ordered);
  if (yaml.value === undefined) return { diagnostics: yaml.diagnostics };
  const { value, diagnostics } = checkShape(file, yaml, schema);
  return { ...(value === undefined ? {} : { value }), diagnostics: [...yaml.diagnostics, ...diagnostics] };
}
