import type { z } from 'zod';
import { type Diagnostic, sortDiagnostics, type UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import type { RecordSource } from '../../spec/expand.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import type { ParsedFunction } from '../../spec/parse.ts';
import { resolveDiagnostics } from '../../spec/resolve.ts';
import { functionSchema, recordSchema } from '../../spec/schema.ts';
import { withWireBooleans } from '../../spec/wire-booleans.ts';
import { isSiteUrl } from '../model/address.ts';
import { assemble } from '../model/assemble.ts';
import type { Catalog } from '../model/catalog.ts';
import { categoriesSchema } from '../model/categories.ts';
import { type CatalogConfig, CONTACT, configSchema, isContact } from '../model/config.ts';
import { CONTENT_FOLDERS, type Content } from '../rules/engine/content.ts';
import { type Pages, pagesOf, rememberAnchors } from '../rules/engine/pages.ts';
import { checkContent } from '../rules/engine/run.ts';
import { type RuleSettings, severities } from '../rules/engine/severity.ts';
import type { ContentDocument } from '../rules/engine/texts.ts';
import { problem } from '../rules/site-address.ts';
import { checkAssets } from './assets.ts';
import { type Cache, digest } from './cache.ts';
import { readDrawings } from './drawings.ts';
import { type ContentFiles, type ContentReader, openContent } from './files.ts';
import { readGuideData, readGuides } from './guides.ts';
import { readPermalinks } from './permalinks.ts';
import { readPlanned } from './planned.ts';
import { readCategories, readConfig, readRedirects, readVocabulary } from './settings.ts';
import { readFunctions, readRecords } from './specs.ts';

/** A content folder, read and checked. */
export interface Loaded {
  /** The catalog of what could be read; undefined if catalog.yaml or categories.yaml could not be read. */
  catalog?: Catalog;
  /** The pages of the site, with their anchors. */
  pages(): Pages;
  /** How many functions were checked, including those that have errors. */
  functions: number;
  /** Everything that is wrong, sorted by place. */
  diagnostics: Diagnostic[];
}

/** What a command can set, instead of catalog.yaml, and what the site has besides pages. */
export interface LoadOptions {
  /** The URL at which the site is published. */
  site?: string | undefined;
  /** Where readers report an error. */
  report?: string | undefined;
  /** Severities of rules by id, which override those in catalog.yaml. */
  rules?: RuleSettings;
  /** Whether the rules check the content, as they do by default. */
  check?: boolean;
  /** Lists the files that the site has besides its pages, as links can lead to them: `catalog.json`. */
  exportPaths?: (catalog: Catalog) => Iterable<string>;
}

/** Reads, resolves and checks a content folder. Reports what an author did wrong as diagnostics, and never throws for it. */
export function loadCatalog(files: ContentFiles, cache: Cache, options: LoadOptions = {}): Loaded {
  const { site, report, rules = {}, check = true, exportPaths = () => [] } = options;
  const reader = openContent(files);
  const parts = readParts(reader, cache);
  const assets = checkAssets(reader);
  const catalog = catalogOf(parts, options);
  const content = contentOf(parts, reader, cache, () => (catalog ? exportPaths(catalog) : []));
  const found = [
    ...(site && !isSiteUrl(site) ? [invalidSite(site)] : []),
    ...(report && !isContact(report) ? [invalidReport(report)] : []),
    ...parts.diagnostics,
    ...assets,
    ...(check ? checkContent(content, cache.made) : []),
    ...reader.diagnostics,
  ];
  const resolved = resolveDiagnostics(
    found,
    severities(content.config.rules ?? {}, rules),
    (file) => reader.read(file.slice(files.label.length + 1)) ?? '',
  );
  return {
    ...(catalog && { catalog }),
    pages: () => rememberAnchors(pagesOf(content)),
    functions: content.functions.length + content.unread.functions.length,
    diagnostics: sortDiagnostics(resolved),
  };
}

/** Everything that was read from a content folder. */
type Parts = ReturnType<typeof readParts>;

/** Reads every file of a content folder. */
function readParts(reader: ContentReader, cache: Cache) {
  const config = readConfig(reader);
  const categories = readCategories(reader);
  const guides = readGuides(reader);
  const data = readGuideData(reader);
  const drawings = readDrawings(reader);
  const vocabulary = readVocabulary(reader);
  const redirects = readRedirects(reader);
  const permalinks = readPermalinks(reader);
  const planned = readPlanned(reader);
  const records = readRecords(reader);
  const specs = readFunctions(reader, cache, records.records, records.key);
  const functions = specs.functions.map((spec) => wired(spec, config.valid.answer, cache));
  const settings = { config, categories, vocabulary, redirects, permalinks, planned };
  const texts = { guides, data, drawings, records, specs };
  const diagnostics = Object.values({ ...settings, ...texts }).flatMap((part) => part.diagnostics);
  return { ...settings, ...texts, functions, diagnostics };
}

/** The catalog of what could be read; undefined if catalog.yaml or categories.yaml could not be. */
function catalogOf(parts: Parts, { site, report }: LoadOptions): Catalog | undefined {
  const { config, categories, guides, data, drawings, vocabulary, redirects, permalinks, planned } = parts;
  if (!config.value || !categories.value) return undefined;
  return assemble({
    config: config.value,
    categories: categories.value,
    functions: parts.functions,
    guides: guides.guides,
    drawings: drawings.drawings,
    guideData: data.guideData,
    vocabulary: vocabulary.value,
    redirects: redirects.value,
    permalinks: permalinks.links,
    planned: new Set(planned.lines.filter(Boolean)),
    site: site && isSiteUrl(site) ? site : undefined,
    report: report && isContact(report) ? report : undefined,
  });
}

/** What the rules check. */
function contentOf(parts: Parts, reader: ContentReader, cache: Cache, files: Content['files']): Content {
  const { config, categories, guides, data, drawings, records, specs, planned } = parts;
  return {
    label: reader.label,
    config: config.valid,
    categories: categories.value,
    functions: parts.functions,
    records: records.records,
    guides: guides.guides,
    drawings: drawings.drawings,
    guideData: data.guideData,
    guideBlocks: guides.blocks,
    vocabulary: parts.vocabulary.value,
    redirects: parts.redirects.value,
    permalinks: parts.permalinks,
    plannedLines: planned.lines,
    unread: { functions: specs.unread, records: records.unread, guides: guides.unread },
    documents: [
      ...specs.parsedFunctions.map((parsed) => cache.made('document', parsed, '', () => functionDocument(parsed))),
      ...[...records.records].map(([name, record]) => recordDocument(name, record)),
      ...guides.documents,
      settingsDocument(reader, 'catalog.yaml', configSchema, config.document),
      settingsDocument(reader, 'categories.yaml', categoriesSchema, categories.document),
    ],
    folders: ['', ...CONTENT_FOLDERS]
      .flatMap((folder) => [folder, ...(folder ? reader.foldersBelow(folder) : [])])
      .map((folder) => ({ folder, names: reader.names(folder) })),
    lost: new Map(
      [...specs.parsedFunctions, ...records.records.values()]
        .filter(({ lost }) => lost.length > 0)
        .map(({ file, lost }) => [file, lost]),
    ),
    files,
    key: digest(
      [
        reader.read('catalog.yaml'),
        reader.read('categories.yaml'),
        records.key,
        planned.lines.join('\n'),
        reader.read('synonyms.yaml'),
      ].join('\0'),
    ),
  };
}

function functionDocument({ name, file, source, body, bodyLine }: ParsedFunction): ContentDocument {
  const owner = { kind: 'function', name } as const;
  return { file, schema: functionSchema, value: source, body: { text: body, line: bodyLine }, owner };
}

function recordDocument(name: string, { file, fields }: RecordSource): ContentDocument {
  return { file, schema: recordSchema, value: { fields }, owner: { kind: 'record', name } };
}

function settingsDocument({ label }: ContentReader, name: string, schema: z.ZodType, value: unknown): ContentDocument {
  return { file: `${label}/${name}`, schema, value, owner: { kind: 'settings' } };
}

/** A function with its booleans as the API sends them. */
function wired(spec: FunctionSpec, answer: CatalogConfig['answer'] | undefined, cache: Cache): FunctionSpec {
  if (!answer) return spec;
  const key = `${answer.true} ${answer.false} ${answer.data} ${answer.metadata}`;
  return cache.made('booleans', spec, key, () => withWireBooleans(spec, answer, answer));
}

/** What is wrong with a site address that was given in the environment. */
function invalidSite(site: string): UnresolvedDiagnostic {
  return { file: 'CATALOG_SITE', line: 1, column: 1, ruleId: 'site-address', ...problem(site) };
}

/** What is wrong with an address for reports that was given in the environment. */
function invalidReport(report: string): UnresolvedDiagnostic {
  const message = `\`${report}\` cannot be the address at which readers report an error`;
  return { file: 'CATALOG_REPORT', line: 1, column: 1, ruleId: 'invalid-value', message, expected: CONTACT };
}
