import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Made, Plan } from './make-pages.ts';
import { ReportedError, UserError } from './user-error.ts';

const SCRIPT = fileURLToPath(new URL('../cli/pages-process.ts', import.meta.url));

/**
 * V8 would let the heap grow to several times what is in use, and give new objects 128 MB. docs/architecture.md has the
 * measurements.
 */
const FLAGS = ['--heap-growing-percent=40', '--max-semi-space-size=16', '--no-incremental-marking', '--expose-gc'];
/** The C library of Linux would keep memory that the bundler has released. */
const ENVIRONMENT = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };

/**
 * Runs `makePages` in a child process, so that the memory for the catalog and for Astro is released when the pages are
 * complete. Throws a ReportedError if the child has printed what is wrong, and a UserError if it was killed.
 */
export async function runPages(plan: Plan): Promise<Made> {
  const child = fork(SCRIPT, [JSON.stringify(plan)], {
    execArgv: [...process.execArgv, ...FLAGS],
    env: { ...ENVIRONMENT, ...process.env },
  });
  let made: Made | undefined;
  child.on('message', (message: Made) => {
    made = message;
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (...status) => resolve(status));
  });
  if (signal !== null)
    throw new UserError(`the process that makes the pages was ended by ${signal}, perhaps because memory ran out`);
  if (code !== 0 || !made) throw new ReportedError();
  return made;
}
