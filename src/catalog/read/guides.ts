import { z } from 'zod';
import { type Data, fromPlain } from '../../spec/data.ts';
import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { splitFrontMatter } from '../../spec/frontmatter.ts';
import { checkMarkdown } from '../../spec/markdown.ts';
import { checkShape } from '../../spec/schema-issues.ts';
import { parseYaml } from '../../spec/yaml.ts';
import type { Guide } from '../model/catalog.ts';
import type { ContentReader } from './files.ts';

const guideSchema = z.strictObject({ title: z.string().min(1), summary: z.string().min(1), order: z.int().default(0) });

/** Reads content/guides/*.md, sorted by their `order`. `unread` has the slugs of guides that have an error in them. */
export function readGuides(reader: ContentReader): {
  guides: Guide[];
  unread: string[];
  diagnostics: UnresolvedDiagnostic[];
} {
  const diagnostics: UnresolvedDiagnostic[] = [];
  const unread: string[] = [];
  const guides = reader.files('guides', '.md').flatMap((name): Guide[] => {
    const file = `${reader.label}/guides/${name}`;
    const slug = name.slice(0, -3);
    const text = reader.read(`guides/${name}`);
    const parts = text === undefined ? undefined : splitFrontMatter(file, text);
    if (!parts || 'message' in parts) {
      if (parts) diagnostics.push(parts);
      unread.push(slug);
      return [];
    }
    const yaml = parseYaml(file, parts.yaml);
    const read = yaml.value === undefined ? undefined : checkShape(file, yaml, guideSchema);
    diagnostics.push(
      ...yaml.diagnostics,
      ...(read?.diagnostics ?? []),
      ...checkMarkdown(parts.body, { file, start: { line: parts.bodyLine, column: 1 }, verbatim: true, isGuide: true }),
    );
    const head = read?.value;
    if (!head) unread.push(slug);
    return head ? [{ ...head, slug, file, body: parts.body, bodyLine: parts.bodyLine }] : [];
  });
  return { guides: guides.sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1)), unread, diagnostics };
}

/** Reads the data of the guides' examples, by file name. Mappings keep their order. */
export function readGuideData(reader: ContentReader) {
  const diagnostics: UnresolvedDiagnostic[] = [];
  const guideData = new Map<string, Data>();
  for (const name of reader.files('guides', '.yaml')) {
    const yaml = parseYaml(`${reader.label}/guides/${name}`, reader.read(`guides/${name}`) ?? '');
    diagnostics.push(...yaml.diagnostics);
    guideData.set(name, fromPlain(yaml.value));
  }
  return { guideData, diagnostics };
}
