import { checkCharacters } from '../../spec/characters.ts';
import { type Data, fromPlain } from '../../spec/data.ts';
import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { splitFrontMatter } from '../../spec/frontmatter.ts';
import { checkComments } from '../../spec/parse.ts';
import { validate } from '../../spec/validate.ts';
import { parseYaml } from '../../spec/yaml.ts';
import type { Guide } from '../model/catalog.ts';
import { guideSchema } from '../model/guide.ts';
import { guideExampleSchema } from '../model/guide-example.ts';
import type { GuideBlock } from '../rules/engine/content.ts';
import type { ContentDocument } from '../rules/engine/texts.ts';
import type { ContentReader } from './files.ts';
import { readGuideExamples } from './guide-examples.ts';

/** Reads content/guides/*.md, sorted by their `order`. `unread` has the slugs of those that cannot be parsed. */
export function readGuides(reader: ContentReader): {
  guides: Guide[];
  unread: string[];
  documents: ContentDocument[];
  blocks: GuideBlock[];
  diagnostics: UnresolvedDiagnostic[];
} {
  const diagnostics: UnresolvedDiagnostic[] = [];
  const documents: ContentDocument[] = [];
  const blocks: GuideBlock[] = [];
  const unread: string[] = [];
  const guides: Guide[] = [];
  for (const name of reader.files('guides', '.md')) {
    const file = `${reader.label}/guides/${name}`;
    const slug = name.slice(0, -3);
    const text = reader.read(`guides/${name}`);
    const parts = text === undefined ? undefined : splitFrontMatter(file, text);
    diagnostics.push(...checkCharacters(file, text ?? ''));
    if (!parts || 'message' in parts) {
      if (parts) diagnostics.push(parts);
      unread.push(slug);
      continue;
    }
    const { body, bodyLine } = parts;
    const yaml = parseYaml(file, parts.yaml);
    const head = yaml.value === undefined ? undefined : validate(file, yaml, guideSchema);
    diagnostics.push(...yaml.diagnostics, ...(head?.diagnostics ?? []), ...checkComments(file, yaml, guideSchema));
    const owner = { kind: 'guide', name: slug } as const;
    documents.push({ file, schema: guideSchema, value: yaml.value, body: { text: body, line: bodyLine }, owner });
    const found = readGuideExamples(file, body, bodyLine);
    diagnostics.push(...found.diagnostics);
    blocks.push(...found.examples);
    for (const { line, example } of found.examples)
      documents.push({ file, schema: guideExampleSchema, value: example, line, owner });
    if (head?.value) guides.push({ ...head.value, slug, file, body, bodyLine });
    else unread.push(slug);
  }
  guides.sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1));
  return { guides, unread, documents, blocks, diagnostics };
}

/** Reads the data of the guides' examples, by file name. Mappings keep their order. */
export function readGuideData(reader: ContentReader) {
  const diagnostics: UnresolvedDiagnostic[] = [];
  const guideData = new Map<string, Data>();
  for (const name of reader.files('guides', '.yaml')) {
    const file = `${reader.label}/guides/${name}`;
    const text = reader.read(`guides/${name}`) ?? '';
    const yaml = parseYaml(file, text);
    diagnostics.push(...checkCharacters(file, text), ...yaml.diagnostics);
    guideData.set(name, fromPlain(yaml.value));
  }
  return { guideData, diagnostics };
}
