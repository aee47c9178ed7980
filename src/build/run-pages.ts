import type { Made, Plan } from './make-pages.ts';
import { runProcess } from './run-process.ts';

/**
 * V8 would let the heap grow to several times what is in use, and give new objects 128 MB. docs/architecture.md has the
 * measurements.
 */
const FLAGS = ['--heap-growing-percent=40', '--max-semi-space-size=8', '--no-incremental-marking', '--expose-gc'];
/** The C library of Linux, and the allocator of the bundler, would keep memory that has been released. */
const ENVIRONMENT = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_MMAP_THRESHOLD_: '32768',
  MIMALLOC_PURGE_DELAY: '0',
};

/**
 * Runs `makePages` in a child process, so that the memory for the catalog and for Astro is released when the pages are
 * complete. Throws what `runProcess` does.
 */
export function runPages(plan: Plan): Promise<Made> {
  return runProcess('pages-process.ts', plan, { flags: FLAGS, environment: ENVIRONMENT });
}
