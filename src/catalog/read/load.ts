import { type Diagnostic, sortDiagnostics, type UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { resolveDiagnostics } from '../../spec/resolve.ts';
import { isSiteUrl, ROOT_ADDRESSES } from '../model/address.ts';
import { assemble } from '../model/assemble.ts';
import type { Catalog } from '../model/catalog.ts';
import { checkSettings, checkTogether } from '../rules/check-catalog.ts';
import { checkFunction } from '../rules/check-function.ts';
import { checkGuideNames } from '../rules/check-guide-names.ts';
import { checkLinks } from '../rules/check-links.ts';
import { checkRecords } from '../rules/check-records.ts';
import { severityOf } from '../rules/severity.ts';
import { type Cache, digest } from './cache.ts';
import { readDrawings } from './drawings.ts';
import { type ContentFiles, readContent, readLabelled } from './files.ts';
import { checkGuides } from './guide-examples.ts';
import { readGuideData, readGuides } from './guides.ts';
import { checkPlanned, readPlanned } from './planned.ts';
import { readCategories, readConfig } from './settings.ts';
import { readFunctions, readRecords } from './specs.ts';

/** A content folder, read: the catalog (of what could be read; none without its settings), and all findings in order. */
export interface Loaded {
  catalog?: Catalog;
  diagnostics: Diagnostic[];
}

/** Reads, resolves and checks a content folder. Never throws for what a writer did. */
export function loadCatalog(files: ContentFiles, cache: Cache, site?: string): Loaded {
  const diagnostics: UnresolvedDiagnostic[] = [];
  const resolve = () =>
    sortDiagnostics(resolveDiagnostics(diagnostics, severityOf, (file) => readLabelled(files, file)));
  const keep = <T extends { diagnostics: UnresolvedDiagnostic[] }>(read: T): T => {
    for (const one of read.diagnostics) diagnostics.push(one);
    return read;
  };
  if (site && !isSiteUrl(site)) diagnostics.push(wrongSite(site));
  const config = keep(readConfig(files)).value;
  const categories = keep(readCategories(files)).value;
  const { guides, unread: unreadGuides } = keep(readGuides(files));
  const { guideData } = keep(readGuideData(files));
  const { drawings } = keep(readDrawings(files));
  const planned = readPlanned(files);
  const { records, unread: unreadRecords, key: recordsKey } = keep(readRecords(files));
  const { functions, unread } = keep(readFunctions(files, cache, records, recordsKey));
  if (!config || !categories) return { diagnostics: resolve() };
  // What names a file that has errors of its own is no error too.
  const names = new Set([...functions.map(({ name }) => name), ...unread]);
  const around = {
    config,
    categories: new Map(categories.map((category) => [category.slug, category])),
    names,
    planned,
    records: [...records.keys(), ...unreadRecords],
  };
  const aroundKey = digest(
    [
      readContent(files, 'catalog.yaml'),
      readContent(files, 'categories.yaml'),
      ...names,
      '',
      ...planned,
      '',
      ...around.records,
    ].join('\n'),
  );
  const catalog = assemble({
    config,
    categories,
    functions,
    guides,
    drawings,
    guideData,
    planned,
    site: site && isSiteUrl(site) ? site : undefined,
  });
  const unreadPages = [
    ...unread.map((name) => ROOT_ADDRESSES.function(name)),
    ...unreadGuides.map((slug) => ROOT_ADDRESSES.guide(slug)),
  ];
  const found: UnresolvedDiagnostic[] = [
    ...functions.flatMap((spec) => cache.made('diagnostics', spec, aroundKey, () => checkFunction(spec, around))),
    ...checkTogether(functions),
    ...checkRecords(records),
    ...checkSettings(config, categories, names, planned, files.label),
    ...checkGuideNames(config, [...guides.map(({ slug }) => slug), ...unreadGuides], files.label),
    ...checkLinks(catalog, unreadPages),
    ...checkPlanned(files, names),
    ...checkGuides(catalog),
  ];
  for (const one of found) diagnostics.push(one);
  return { catalog, diagnostics: resolve() };
}

/** What is said of an address, given from outside the content, at which no site can be published. */
function wrongSite(site: string): UnresolvedDiagnostic {
  const message = `the site's address is \`${site}\``;
  const expected = 'one like https://docs.example.com/api/';
  return { file: 'CATALOG_SITE', line: 1, column: 1, ruleId: 'site-address', message, expected };
}
