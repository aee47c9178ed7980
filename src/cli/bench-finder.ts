import fs from 'node:fs';
import path from 'node:path';
import { enlarged, keyTimes, measuredIndex, pasteTimes, scoreLines } from '../bench/finder.ts';
import { readQueries } from '../bench/query-file.ts';
import { explainError } from '../build/user-error.ts';
import type { Catalog } from '../catalog/model/catalog.ts';
import { UsageError } from './arguments.ts';

/** The size of a large catalog, for which keys are measured too. */
const LARGE = 10_000;

/**
 * Prints the scores of the queries of each file, without files those of the content folder `source`, and the time of a key. Throws a
 * UsageError if a file cannot be read.
 */
export async function benchFinder(catalog: Catalog, source: string, files: readonly string[]): Promise<void> {
  const own = path.join(source, 'tests', 'queries.yaml');
  const chosen = files.length > 0 ? files : fs.existsSync(own) ? [own] : [];
  const small = await measuredIndex(catalog);
  const queries = chosen.flatMap((file) => {
    try {
      const read = readQueries(file);
      console.log(`\n${path.relative('.', file)}\n${scoreLines(small, read).join('\n')}`);
      return read;
    } catch (error) {
      throw new UsageError(explainError(error) ?? (error as Error).message);
    }
  });
  const typed = queries.length > 0 ? queries.map(({ query }) => query) : catalog.functions.map(({ name }) => name);
  console.log('\nfunctions   names kB  fields kB   open ms  one task   key ms: median    95 %  longest   pasted');
  for (const [count, measured] of [
    [catalog.functions.length, small],
    [LARGE, await measuredIndex(enlarged(catalog, LARGE))],
  ] as const) {
    const times = keyTimes(measured, typed);
    const cells = [
      [String(count), 9],
      [(measured.bytes.names / 1024).toFixed(1), 11],
      [(measured.bytes.fields / 1024).toFixed(1), 11],
      [measured.opening.toFixed(0), 10],
      [measured.longestTask.toFixed(0), 10],
      [times[times.length >> 1]!.toFixed(2), 17],
      [times[Math.floor(times.length * 0.95)]!.toFixed(1), 8],
      [times.at(-1)!.toFixed(1), 9],
      [pasteTimes(measured).at(-1)!.toFixed(1), 9],
    ] as const;
    console.log(cells.map(([text, width]) => text.padStart(width)).join(''));
  }
}
