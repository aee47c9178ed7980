import { type Diagnostic, sortDiagnostics, type UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { resolveDiagnostics } from '../../spec/resolve.ts';
import { withWireBooleans } from '../../spec/wire-booleans.ts';
import { isSiteUrl, ROOT_ADDRESSES } from '../model/address.ts';
import { assemble } from '../model/assemble.ts';
import type { Catalog } from '../model/catalog.ts';
import type { CatalogConfig } from '../model/config.ts';
import { checkLinks } from '../rules/engine/check-links.ts';
import type { Content } from '../rules/engine/content.ts';
import { checkContent } from '../rules/engine/run.ts';
import { type RuleSettings, severities } from '../rules/engine/severity.ts';
import { problem } from '../rules/site-address.ts';
import { type Cache, digest } from './cache.ts';
import { readDrawings } from './drawings.ts';
import { type ContentFiles, openContent } from './files.ts';
import { checkGuides } from './guide-examples.ts';
import { readGuideData, readGuides } from './guides.ts';
import { readPlanned } from './planned.ts';
import { readCategories, readConfig } from './settings.ts';
import { readFunctions, readRecords } from './specs.ts';

/** A content folder, read and checked. */
export interface Loaded {
  /** The catalog of what could be read; undefined if catalog.yaml or categories.yaml could not be read. */
  catalog?: Catalog;
  /** How many functions were checked, including those that have errors. */
  functions: number;
  /** Everything that is wrong, sorted by place. */
  diagnostics: Diagnostic[];
}

/** What a command can set, instead of catalog.yaml. */
export interface LoadOptions {
  /** The URL at which the site is published. */
  site?: string | undefined;
  /** Severities of rules by id, which override those in catalog.yaml. */
  rules?: RuleSettings;
}

/** Reads, resolves and checks a content folder. Reports what an author did wrong as diagnostics, and never throws for it. */
export function loadCatalog(files: ContentFiles, cache: Cache, { site, rules = {} }: LoadOptions = {}): Loaded {
  const reader = openContent(files);
  const diagnostics: UnresolvedDiagnostic[] = [];
  const keep = <T extends { diagnostics: UnresolvedDiagnostic[] }>(read: T): T => {
    for (const one of read.diagnostics) diagnostics.push(one);
    return read;
  };
  if (site && !isSiteUrl(site)) diagnostics.push(invalidSite(site));
  const config = keep(readConfig(reader)).value;
  const categories = keep(readCategories(reader)).value;
  const { guides, unread: unreadGuides } = keep(readGuides(reader));
  const { guideData } = keep(readGuideData(reader));
  const { drawings } = keep(readDrawings(reader));
  const plannedLines = readPlanned(reader);
  const { records, unread: unreadRecords, key: recordsKey } = keep(readRecords(reader));
  const { functions: written, unread } = keep(readFunctions(reader, cache, records, recordsKey));
  const functions = written.map((spec) => wired(spec, config, cache));
  const content: Content = {
    label: files.label,
    config: config ?? {},
    categories,
    functions,
    records,
    guides,
    drawings,
    guideData,
    plannedLines,
    unread: { functions: unread, records: unreadRecords, guides: unreadGuides },
    key: digest(
      [reader.read('catalog.yaml'), reader.read('categories.yaml'), recordsKey, plannedLines.join('\n')].join('\0'),
    ),
  };
  for (const one of checkContent(content, cache.made)) diagnostics.push(one);
  const planned = new Set(plannedLines.filter(Boolean));
  const catalog =
    config && categories
      ? assemble({
          config,
          categories,
          functions,
          guides,
          drawings,
          guideData,
          planned,
          site: site && isSiteUrl(site) ? site : undefined,
        })
      : undefined;
  if (catalog) {
    const unreadPages = [
      ...unread.map((name) => ROOT_ADDRESSES.function(name)),
      ...unreadGuides.map((slug) => ROOT_ADDRESSES.guide(slug)),
    ];
    for (const one of [...checkLinks(catalog, unreadPages), ...checkGuides(catalog)]) diagnostics.push(one);
  }
  for (const one of reader.diagnostics) diagnostics.push(one);
  const resolved = resolveDiagnostics(
    diagnostics,
    severities(config?.rules ?? {}, rules),
    (file) => reader.read(file.slice(files.label.length + 1)) ?? '',
  );
  return {
    ...(catalog && { catalog }),
    functions: functions.length + unread.length,
    diagnostics: sortDiagnostics(resolved),
  };
}

/** A function with its booleans as the API sends them. */
function wired(spec: FunctionSpec, config: CatalogConfig | undefined, cache: Cache): FunctionSpec {
  if (!config) return spec;
  const { answer } = config;
  return cache.made('booleans', spec, `${answer.true} ${answer.false} ${answer.data} ${answer.metadata}`, () =>
    withWireBooleans(spec, answer, answer),
  );
}

/** What is wrong with a site address that was given in the environment. */
function invalidSite(site: string): UnresolvedDiagnostic {
  return {
    file: 'CATALOG_SITE',
    line: 1,
    column: 1,
    ruleId: 'site-address',
    ...problem(site),
  };
}
