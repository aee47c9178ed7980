import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { expandFunction, type RecordSource } from '../../spec/expand.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { parseFunction, parseRecord } from '../../spec/parse.ts';
import { type Cache, digest } from './cache.ts';
import { type ContentFiles, listFiles, listFolders, readContent, stampOf } from './files.ts';

/** Reads content/functions: the functions with their records in place, and the names of those that cannot be read. */
export function readFunctions(
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

/** Finds specs that are not directly in the folder of a category. */
function misplaced(files: ContentFiles): UnresolvedDiagnostic[] {
  const inner = listFolders(files, 'functions').flatMap((category) =>
    listFolders(files, `functions/${category}`).map((folder) => `functions/${category}/${folder}`),
  );
  const report = (folder: string, message: string, expected: string): UnresolvedDiagnostic[] =>
    listFiles(files, folder, '.md').map((name) => ({
      file: `${files.label}/${folder}/${name}`,
      line: 1,
      column: 1,
      ruleId: 'misplaced-file',
      message,
      expected,
    }));
  return [
    ...report('functions', 'the spec is not in the folder of a category', '`functions/<category>/<name>.md`'),
    ...inner.flatMap((folder) =>
      report(folder, 'the spec is in a folder inside a category', '`functions/<category>/<name>.md`'),
    ),
  ];
}

/** Reads content/records: the records, the names of those that cannot be read, and a key that tells when any changes. */
export function readRecords(files: ContentFiles) {
  const diagnostics: UnresolvedDiagnostic[] = [];
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
