import fs from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ExpectedQuery } from './finder-scores.ts';

const names = z.array(z.string()).min(1);
const schema = z.union([
  z.array(z.looseObject({ query: z.string(), expected: names, kind: z.string() })),
  z.looseObject({ queries: z.record(z.string(), z.record(z.string(), names)) }),
]);

/**
 * Reads a file of queries, in JSON or YAML: a list of `{ query, expected, kind }`, or `queries` with kinds, each a map from a query to
 * its correct results. Throws an Error that says what is wrong if it cannot be read.
 */
export function readQueries(file: string): ExpectedQuery[] {
  const result = schema.safeParse(parse(fs.readFileSync(file, 'utf8')));
  if (!result.success) throw new Error(`${file} has no list of { query, expected, kind }`);
  if (Array.isArray(result.data)) return result.data;
  return Object.entries(result.data.queries).flatMap(([kind, queries]) =>
    Object.entries(queries).map(([query, expected]) => ({ query, expected, kind })),
  );
}
