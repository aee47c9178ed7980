import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { expandFunction, type RecordSource } from '../../spec/expand.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { type ParsedFunction, parseFunction, parseRecord } from '../../spec/parse.ts';
import { type Cache, digest } from './cache.ts';
import type { ContentReader } from './files.ts';

/**
 * Reads content/functions: the functions as parsed, and with their records resolved. `unread` has the names of those that
 * cannot be parsed.
 */
export function readFunctions(
  reader: ContentReader,
  cache: Cache,
  records: ReadonlyMap<string, RecordSource>,
  recordsKey: string,
) {
  const diagnostics = misplaced(reader);
  const functions: FunctionSpec[] = [];
  const parsedFunctions: ParsedFunction[] = [];
  const unread: string[] = [];
  for (const { file, inside, name, category, stamp } of specFiles(reader)) {
    const parsed = cache.parsed(
      file,
      stamp,
      () => reader.read(inside),
      (text) => parseFunction(file, name, category, text),
    );
    diagnostics.push(...(parsed?.diagnostics ?? []));
    const result = parsed?.result;
    if (result) {
      parsedFunctions.push(result);
      functions.push(cache.made('spec', result, recordsKey, () => expandFunction(result, records)));
    } else unread.push(name);
  }
  return { functions, parsedFunctions, unread, diagnostics };
}

/** The file of a spec. */
export interface SpecFile {
  /** Its path as messages have it. */
  file: string;
  /** Its path in the content folder. */
  inside: string;
  /** The name of the function. */
  name: string;
  category: string;
  /** Changes when the file does. */
  stamp: string;
}

/** Yields the files of content/functions that are in the folder of a category. */
export function* specFiles(reader: ContentReader): Generator<SpecFile> {
  for (const category of reader.folders('functions')) {
    for (const name of reader.files(`functions/${category}`, '.md')) {
      const inside = `functions/${category}/${name}`;
      const stamp = reader.stamp(inside);
      // Without a stamp, the file was removed after its folder was listed.
      if (stamp !== undefined)
        yield { file: `${reader.label}/${inside}`, inside, name: name.slice(0, -'.md'.length), category, stamp };
    }
  }
}

/** Finds specs that are not directly in the folder of a category. */
function misplaced(reader: ContentReader): UnresolvedDiagnostic[] {
  const inner = reader.folders('functions').flatMap((category) => reader.foldersBelow(`functions/${category}`));
  const report = (folder: string, message: string, expected: string): UnresolvedDiagnostic[] =>
    reader.files(folder, '.md').map((name) => ({
      file: `${reader.label}/${folder}/${name}`,
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

/** Reads content/records. `unread` has the names of records that cannot be parsed; `key` changes when any record does. */
export function readRecords(reader: ContentReader) {
  const diagnostics: UnresolvedDiagnostic[] = [];
  const records = new Map<string, RecordSource>();
  const unread: string[] = [];
  const texts: string[] = [];
  for (const name of reader.files('records', '.yaml')) {
    const file = `${reader.label}/records/${name}`;
    const record = name.slice(0, -'.yaml'.length);
    const text = reader.read(`records/${name}`);
    const parsed = text === undefined ? undefined : parseRecord(file, text);
    texts.push(file, text ?? '');
    diagnostics.push(...(parsed?.diagnostics ?? []));
    if (parsed?.result) records.set(record, parsed.result);
    else unread.push(record);
  }
  return { records, unread, diagnostics, key: digest(texts.join('\0')) };
}
