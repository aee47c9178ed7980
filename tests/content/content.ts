// The content of this repository, and the expectations in content/tests.
import fs from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { contentFiles } from '../../src/catalog/read/files.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { exportPaths } from '../../src/export/registry.ts';
import { noCache } from '../content.ts';

/** Loads the catalog of content/ with everything that is wrong in it. */
export const loadContent = () => loadCatalog(contentFiles('content'), noCache(), { exportPaths });

/** Reads a file of expectations from content/tests/; undefined if there is none. */
export function expectations<T>(name: string, schema: z.ZodType<T>): T | undefined {
  const file = `content/tests/${name}`;
  return fs.existsSync(file) ? schema.parse(parse(fs.readFileSync(file, 'utf8'))) : undefined;
}
