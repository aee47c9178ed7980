import fs from 'node:fs';
import { type Data, fromPlain } from '../spec/data.ts';
import type { Diagnostic } from '../spec/diagnostic.ts';
import { sortDiagnostics } from '../spec/diagnostic.ts';
import { expandFunction, type RecordSource } from '../spec/expand.ts';
import { type Finding, placeFindings } from '../spec/finding.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { parseFunction, parseRecord } from '../spec/parse.ts';
import { parseYaml } from '../spec/yaml.ts';
import { assemble } from './assemble.ts';
import type { Cache } from './cache.ts';
import type { Catalog } from './catalog.ts';
import { checkFunction } from './check.ts';
import { checkSettings, checkTogether } from './check-catalog.ts';
import { checkLinks } from './check-links.ts';
import { type ContentFiles, listFiles, listFolders, readContent, readLabelled } from './files.ts';
import { checkGuides } from './guide-examples.ts';
import { readCategories, readConfig, readGuides, readPlanned } from './settings.ts';

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
  const { guides } = keep(readGuides(files));
  const { guideData } = keep(readGuideData(files));
  const planned = readPlanned(files);
  const { records } = keep(readRecords(files));
  const { functions } = keep(readFunctions(files, cache, records));
  if (!config || !categories) return { diagnostics: sortDiagnostics(diagnostics) };
  const names = new Set(functions.map(({ name }) => name));
  const around = {
    config,
    categories: new Map(categories.map((category) => [category.slug, category])),
    names,
    planned,
    records: [...records.keys()],
  };
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
  const findings: Finding[] = [
    ...functions.flatMap((spec) => checkFunction(spec, around)),
    ...checkTogether(functions),
    ...checkSettings(config, categories, names, planned, files.label),
  ];
  diagnostics.push(
    ...placeFindings(findings, (file) => readLabelled(files, file)),
    ...checkLinks(catalog),
    ...checkGuides(catalog),
  );
  return { catalog, diagnostics: sortDiagnostics(diagnostics) };
}

function readFunctions(files: ContentFiles, cache: Cache, records: ReadonlyMap<string, RecordSource>) {
  const diagnostics: Diagnostic[] = [];
  const functions: FunctionSpec[] = [];
  for (const category of listFolders(files, 'functions')) {
    for (const name of listFiles(files, `functions/${category}`, '.md')) {
      const file = `${files.label}/functions/${category}/${name}`;
      const text = readContent(files, `functions/${category}/${name}`)!;
      const parsed = cache.parsed(file, text, () => parseFunction(file, name.slice(0, -3), category, text));
      diagnostics.push(...parsed.diagnostics);
      if (parsed.result) functions.push(expandFunction(parsed.result, records));
    }
  }
  return { functions, diagnostics };
}

function readRecords(files: ContentFiles) {
  const diagnostics: Diagnostic[] = [];
  const records = new Map<string, RecordSource>();
  for (const name of listFiles(files, 'records', '.yaml')) {
    const file = `${files.label}/records/${name}`;
    const { result, diagnostics: found } = parseRecord(file, readContent(files, `records/${name}`)!);
    diagnostics.push(...found);
    if (result) records.set(name.slice(0, -'.yaml'.length), { file, fields: result });
  }
  return { records, diagnostics };
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
