import path from 'node:path';
import { PROJECT } from '../build/project.ts';
import { openStore } from '../build/store.ts';
import type { Catalog } from '../catalog/model/catalog.ts';
import { UsageError } from './arguments.ts';
import { benchBuilds } from './bench-builds.ts';
import { benchFinder } from './bench-finder.ts';
import { benchPages } from './bench-pages.ts';
import { FLAGS, readArguments, wrongUsage } from './options.ts';

// Measures builds, the finder or pages: `npm run bench`. See the help for its arguments.

/** The sizes that are measured without an argument: of this catalog, and of a large one. */
const SIZES = [649, 10_000];

const { operands } = readArguments(
  'bench',
  '[sizes] [options]\n       npm run bench -- finder [files of queries]\n       npm run bench -- pages [addresses]',
  `Measures builds of catalogs with these numbers of functions (${SIZES.join(' and ')}):
from nothing, after one edit, and unchanged; the finder: the queries it answers, and
the time of a key; or pages of the built site on a slow phone.`,
  { content: FLAGS.content, out: { ...FLAGS.out, help: 'the folder of the built site whose pages are measured' } },
);
process.chdir(PROJECT);
const [what, ...others] = operands;
const source = process.env.CATALOG_CONTENT || 'content';
try {
  if (what === 'finder') await benchFinder(catalog(), source, others.map(fromCaller));
  else if (what === 'pages')
    await benchPages(
      catalog(),
      others.map((address) => address.replace(/^\//, '')),
    );
  else await benchBuilds(source, sizes(operands));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  wrongUsage('bench', error.message);
}

/** The path of a file, relative to the folder in which npm was called. */
function fromCaller(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? '.', file);
}

function catalog(): Catalog {
  const { catalog: loaded } = openStore().loaded;
  if (!loaded) throw new UsageError(`${source} cannot be read; see \`npm run check\``);
  return loaded;
}

/** The numbers of functions to measure. Throws a UsageError if one is not a number. */
function sizes(typed: readonly string[]): number[] {
  const invalid = typed.find((size) => !/^[1-9]\d*$/.test(size));
  if (invalid !== undefined)
    throw new UsageError(
      `expected a number of functions, \`pages\`, or \`finder\` and files of queries; got \`${invalid}\``,
    );
  return typed.length > 0 ? typed.map(Number) : SIZES;
}
