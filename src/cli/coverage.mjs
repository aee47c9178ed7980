import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findNode } from './node.mjs';

const SOURCES = pathToFileURL('src/').href;

/**
 * Prints how much of src/ outside src/client was run, from what V8 wrote into `folder` (NODE_V8_COVERAGE). Returns the share of
 * lines in percent, with their numbers.
 */
export function reportCoverage(folder) {
  keepSources(folder);
  const scope = ['--all', '--src=src', '--include=src/**/*.ts', '--include=src/**/*.mjs', '--exclude=src/client/**'];
  const options = [`--temp-directory=${folder}`, `--reports-dir=${folder}/report`, '--reporter=json-summary'];
  const report = ['node_modules/c8/bin/c8.js', 'report', ...scope, ...options, '--reporter=text'];
  spawnSync(findNode(), report, { stdio: 'inherit' });
  const { total } = JSON.parse(readFileSync(`${folder}/report/coverage-summary.json`, 'utf8'));
  return { percent: total.lines.pct, covered: total.lines.covered, lines: total.lines.total };
}

/**
 * Keeps only the modules of src/ that Node itself loaded. Vite, in the development server, runs copies with other offsets; it
 * names them by a path instead of a file URL, and c8 would take them for the files.
 */
function keepSources(folder) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const file = join(folder, name);
    const result = readResult(file).filter(({ url }) => url.startsWith(SOURCES));
    writeFileSync(file, JSON.stringify({ result }));
  }
}

/** The modules of a coverage file; none if the process was killed while it wrote the file. */
function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).result;
  } catch {
    return [];
  }
}
