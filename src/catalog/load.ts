import fs from 'node:fs';
import { type Data, fromPlain } from '../spec/data.ts';
import type { Diagnostic } from '../spec/diagnostic.ts';
import { sortDiagnostics } from '../spec/diagnostic.ts';
import { expandFunction, type RecordSource } from '../spec/expand.ts';
import { type Finding, placeFindings } from '../spec/finding.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { parseFunction, parseRecord } from '../spec/parse.ts';
import { parseYaml } from '../spec/yaml.ts';
import { ROOT_ADDRESSES } from './address.ts';
import { assemble } from './assemble.ts';
import { type Cache, digest } from './cache.ts';
import type { Catalog } from './catalog.ts';
import { checkFunction } from './check.ts';
import { checkSettings, checkTogether } from './check-catalog.ts';
import { checkLinks } from './check-links.ts';
import { checkRecords } from './check-records.ts';
import { type ContentFiles, listFiles, listFolders, readContent, readLabelled, stampOf } from './files.ts';
import { checkGuides } from './guide-examples.ts';
import { checkPlanned, readCategories, readConfig, readGuides, readPlanned } from './settings.ts';

/** A content folder, read: the catalog (of what could be read; none without its settings), and all findings in order. */
export interface Loaded {
  catalog?: Catalog;
  diagnostics: Diagnostic[];
}

/** Reads, resolves and checks a content folder. Never throws for what a writer did. */
export function loadCatalog(files: ContentFiles, cache: Cache, site?: string): Loaded {
  const diagnostics: Diagnostic[] = [];
  const keep = <T extends { diagnostics: Diagnostic[] }>(read: T): T => {
    diagnostics.push(...read.diagnostics);
    return read;
  };
  const config = keep(readConfig(files)).value;
  const categories = keep(readCategories(files)).value;
  const { guides, unread: unreadGuides } = keep(readGuides(files));
  const { guideData } = keep(readGuideData(files));
  const planned = readPlanned(files);
  const { records, unread: unreadRecords, key: recordsKey } = keep(readRecords(files));
  const { functions, unread } = keep(readFunctions(files, cache, records, recordsKey));
  if (!config || !categories) return { diagnostics: sortDiagnostics(diagnostics) };
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
    drawings: readDrawings(files),
    guideData,
    planned,
    site,
  });
  const unreadPages = [
    ...unread.map((name) => ROOT_ADDRESSES.function(name)),
    ...unreadGuides.map((slug) => ROOT_ADDRESSES.guide(slug)),
  ];
  const links = checkLinks(catalog, unreadPages);
  const findings: Finding[] = [
    ...functions.flatMap((spec) => cache.made('findings', spec, aroundKey, () => checkFunction(spec, around))),
    ...checkTogether(functions),
    ...checkRecords(records),
    ...checkSettings(config, categories, names, planned, files.label),
    ...links.findings,
  ];
  diagnostics.push(
    ...placeFindings(findings, (file) => readLabelled(files, file)),
    ...checkPlanned(files, names),
    ...links.diagnostics,
    ...checkGuides(catalog),
  );
  return { catalog, diagnostics: sortDiagnostics(diagnostics) };
}

function readFunctions(
  files: ContentFiles,
  cache: Cache,
  records: ReadonlyMap<string, RecordSource>,
  recordsKey: string,
) {
  const diagnostics = misplaced(files);
  const functions: FunctionSpec[] = [];
  const unread: string[] = [];
  for (const category of listFolders(files, 'functions')) {
    for (const name of listFiles(files, `functions/${category}`, '.md')) {
      const file = `${files.label}/functions/${category}/${name}`;
      const inside = `functions/${category}/${name}`;
      const parsed = cache.parsed(
        file,
        stampOf(files, inside),
        () => readContent(files, inside)!,
        (text) => parseFunction(file, name.slice(0, -3), category, text),
      );
      diagnostics.push(...parsed.diagnostics);
      const { result } = parsed;
      if (result) functions.push(cache.made('spec', result, recordsKey, () => expandFunction(result, records)));
      else unread.push(name.slice(0, -3));
    }
  }
  return { functions, unread, diagnostics };
}

/** Specs that stand in no category's folder, where nobody would find them. */
function misplaced(files: ContentFiles): Diagnostic[] {
  return listFiles(files, 'functions', '.md').map((name) => ({
    file: `${files.label}/functions/${name}`,
    line: 1,
    column: 1,
    severity: 'error',
    message: 'the file stands in no category; expected it in a folder of functions/',
  }));
}

function readRecords(files: ContentFiles) {
  const diagnostics: Diagnostic[] = [];
  const records = new Map<string, RecordSource>();
  const unread: string[] = [];
  const texts: string[] = [];
  for (const name of listFiles(files, 'records', '.yaml')) {
    const file = `${files.label}/records/${name}`;
    const text = readContent(files, `records/${name}`)!;
    texts.push(file, text);
    const { result, diagnostics: found } = parseRecord(file, text);
    diagnostics.push(...found);
    const record = name.slice(0, -'.yaml'.length);
    if (result) records.set(record, { file, fields: result });
    else unread.push(record);
  }
  return { records, unread, diagnostics, key: digest(texts.join('\0')) };
}

function readDrawings(files: ContentFiles): Map<string, string> {
  return new Map(
    listFiles(files, 'guides', '.svg').map((name) => [
      name,
      fs.readFileSync(`${files.root}/guides/${name}`, 'utf8').trim(),
    ]),
  );
}

/** Data for the guides' examples: mappings whose order is kept. */
function readGuideData(files: ContentFiles) {
  const diagnostics: Diagnostic[] = [];
  const guideData = new Map<string, Data>();
  for (const name of listFiles(files, 'guides', '.yaml')) {
    const yaml = parseYaml(`${files.label}/guides/${name}`, readContent(files, `guides/${name}`)!);
    diagnostics.push(...yaml.diagnostics);
    guideData.set(name, fromPlain(yaml.value));
  }
  return { guideData, diagnostics };
}
