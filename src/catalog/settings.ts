import { z } from 'zod';
import type { Diagnostic } from '../spec/diagnostic.ts';
import { splitFrontMatter } from '../spec/frontmatter.ts';
import { checkMarkdown } from '../spec/markdown.ts';
import { checkShape } from '../spec/shape.ts';
import { parseYaml } from '../spec/yaml.ts';
import type { Guide } from './catalog.ts';
import { type CategorySource, categoriesSchema } from './categories.ts';
import { type CatalogConfig, configSchema } from './config.ts';
import { type ContentFiles, listFiles, readContent } from './files.ts';

/** Keys of catalog.yaml below which the order of mappings is the order of an answer. */
const ORDERED = new Set(['success', 'failure']);

/** What was read, and what is wrong with it. */
export interface Read<T> {
  value?: T;
  diagnostics: Diagnostic[];
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
        { file, line: 1, column: 1, severity: 'error', message: 'this file is missing; a catalog needs it' },
      ],
    };
  }
  const yaml = parseYaml(file, text, ordered);
  if (yaml.value === undefined) return { diagnostics: yaml.diagnostics };
  const { value, diagnostics } = checkShape(file, yaml, schema);
  return { ...(value === undefined ? {} : { value }), diagnostics: [...yaml.diagnostics, ...diagnostics] };
}

const guideSchema = z.strictObject({ title: z.string().min(1), summary: z.string().min(1), order: z.int().default(0) });

/** Reads content/guides/*.md in the order that they say themselves. */
export function readGuides(files: ContentFiles): { guides: Guide[]; unread: string[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const unread: string[] = [];
  const guides = listFiles(files, 'guides', '.md').flatMap((name): Guide[] => {
    const file = `${files.label}/guides/${name}`;
    const parts = splitFrontMatter(file, readContent(files, `guides/${name}`)!);
    const slug = name.slice(0, -3);
    if ('message' in parts) {
      diagnostics.push(parts);
      unread.push(slug);
      return [];
    }
    const yaml = parseYaml(file, parts.yaml);
    const read = yaml.value === undefined ? undefined : checkShape(file, yaml, guideSchema);
    diagnostics.push(
      ...yaml.diagnostics,
      ...(read?.diagnostics ?? []),
      ...checkMarkdown(parts.body, { file, start: { line: parts.bodyLine, column: 1 }, verbatim: true }),
    );
    const head = read?.value;
    if (!head) unread.push(slug);
    return head ? [{ ...head, slug, file, body: parts.body, bodyLine: parts.bodyLine }] : [];
  });
  return { guides: guides.sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1)), unread, diagnostics };
}

const plannedLines = (files: ContentFiles): string[] =>
  (readContent(files, 'planned.txt') ?? '').split('\n').map((line) => line.replace(/#.*/, '').trim());

/** The names in content/planned.txt, one a line; `#` begins a remark. */
export function readPlanned(files: ContentFiles): Set<string> {
  return new Set(plannedLines(files).filter(Boolean));
}

/** Finds names in content/planned.txt that have been written by now. */
export function checkPlanned(files: ContentFiles, names: ReadonlySet<string>): Diagnostic[] {
  const file = `${files.label}/planned.txt`;
  return plannedLines(files).flatMap((name, i): Diagnostic[] => {
    const message = `\`${name}\` has a spec now; expected only names without one in this list`;
    return names.has(name) ? [{ file, line: i + 1, column: 1, severity: 'warning', message }] : [];
  });
}
