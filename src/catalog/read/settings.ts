import type { z } from 'zod';
import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { checkShape } from '../../spec/schema-issues.ts';
import { parseYaml } from '../../spec/yaml.ts';
import { type CategorySource, categoriesSchema } from '../model/categories.ts';
import { type CatalogConfig, configSchema } from '../model/config.ts';
import { type ContentFiles, readContent } from './files.ts';

/** Keys of catalog.yaml below which the order of mappings is the order of an answer. */
const ORDERED = new Set(['success', 'failure']);

/** What was read, and what is wrong with it. */
export interface Read<T> {
  value?: T;
  diagnostics: UnresolvedDiagnostic[];
}

/** Reads content/catalog.yaml. */
export function readConfig(files: ContentFiles): Read<CatalogConfig> {
  return readYaml(files, 'catalog.yaml', configSchema, ORDERED);
}

/** Reads content/categories.yaml. */
export function readCategories(files: ContentFiles): Read<CategorySource[]> {
  return readYaml(files, 'categories.yaml', categoriesSchema, new Set());
}

function readYaml<T>(files: ContentFiles, name: string, schema: z.ZodType<T>, ordered: ReadonlySet<string>): Read<T> {
  const file = `${files.label}/${name}`;
  const text = readContent(files, name);
  if (text === undefined) {
    return {
      diagnostics: [
        { file, line: 1, column: 1, ruleId: 'missing-file', message: 'this file is missing; a catalog needs it' },
      ],
    };
  }
  const yaml = parseYaml(file, text, ordered);
  if (yaml.value === undefined) return { diagnostics: yaml.diagnostics };
  const { value, diagnostics } = checkShape(file, yaml, schema);
  return { ...(value === undefined ? {} : { value }), diagnostics: [...yaml.diagnostics, ...diagnostics] };
}
