import { readdirSync, rmSync } from 'node:fs';
import nodeModule from 'node:module';
import { join } from 'node:path';

/** How many compiled modules may be kept. Each build adds about 20, which Astro has made for it alone. */
const MOST_MODULES = 10_000;

/**
 * Makes Node keep the compiled modules of this process and of its child processes in a folder of the project, from where the next
 * run loads them. The folder is emptied when it holds more than `most` entries.
 */
export function keepCompiledModules(project, most = MOST_MODULES) {
  const { env } = process;
  // Coverage would be less precise.
  if (env.NODE_V8_COVERAGE || env.NODE_COMPILE_CACHE !== undefined) return;
  const folder = join(project, '.cache/node');
  try {
    if (readdirSync(folder, { recursive: true }).length > most) rmSync(folder, { recursive: true });
  } catch {
    // There is no folder yet, or another process has just emptied it.
  }
  env.NODE_COMPILE_CACHE = folder;
  // Older versions of Node, which only start the right one, do not have it.
  nodeModule.enableCompileCache?.(folder);
}
