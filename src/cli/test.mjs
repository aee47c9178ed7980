import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.mjs';
import { reportCoverage } from './coverage.mjs';
import { install, run } from './install.mjs';
import { findNode } from './node.mjs';

// `npm test` on a fresh clone: installs what it needs, then types, lint, content check, the builds that tests read, all tests,
// and the coverage of src/. `npm test -- browser/finder links` runs only the test files whose path contains one of the words,
// `npm test -- --unit` those that need no built site and start no command. The last line counts everything: `N passed, N failed`, and
// `, N skipped` for tests of what is not installed here.

const { values: asked, positionals: words } = readArguments();
const CONTENT_SITE = '.cache/content-site';
const FIXTURE_SITE = '.cache/fixture-site';
const COVERAGE = '.cache/coverage';
/** The least share of lines of src/ outside src/client that the tests must run, in percent. */
const LEAST_COVERAGE = 95;

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const counts = { passed: 0, failed: 0, skipped: 0 };
const step = (name, ok) => {
  counts[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'ok' : 'FAILED'}  ${name}`);
};

const isWhole = words.length === 0 && !asked.unit;
const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((file) => `tests/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.(test|browser)\.ts$/.test(file))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .filter((file) => !asked.unit || !/^tests\/(site|browser|content|cli|mock\/(run|languages))\b/.test(file))
  .sort();

if (files.length === 0) wrongUsage(`no test file contains ${words.map((word) => `\`${word}\``).join(' or ')}`);
install();
if (isWhole) {
  for (const name of ['types', 'lint', 'check']) step(name, run(name));
}
if (files.some((file) => /^tests\/(site|browser|content)\//.test(file))) {
  build('content', CONTENT_SITE);
  build('tests/fixtures/everything', FIXTURE_SITE);
}
if (files.some((file) => file.endsWith('.browser.ts'))) {
  const chromium = findChromium();
  if (chromium) process.env.CHROMIUM_PATH = chromium;
  else step('Chromium for the browser tests', false);
}
rmSync(COVERAGE, { recursive: true, force: true });
runTests();
if (isWhole) {
  const { percent, covered, lines } = reportCoverage(COVERAGE);
  step(
    `coverage: ${covered} of ${lines} lines, ${percent} % (at least ${LEAST_COVERAGE} %)`,
    percent >= LEAST_COVERAGE,
  );
}
console.log(
  `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
);
process.exit(counts.failed > 0 ? 1 : 0);

/** The arguments of the command. Exits with a message if one is wrong. */
function readArguments() {
  try {
    return parseArgs({ options: { unit: { type: 'boolean', default: false } }, allowPositionals: true });
  } catch (error) {
    return wrongUsage(error.message.replace(/\. To specify.*/, ''));
  }
}

function wrongUsage(message) {
  console.error(`${message}\nUsage: npm test -- [--unit] [words in the paths of test files]`);
  process.exit(2);
}

function build(content, out) {
  rmSync(out, { recursive: true, force: true });
  const env = { ...process.env, CATALOG_CONTENT: content, CATALOG_OUT: out };
  step(`build of ${content}`, run('build', { env }));
}

/** Runs the test files; prints each test, and counts passed and failed ones. */
function runTests() {
  const reporters = { spec: 'stderr', tap: 'stdout' };
  const options = Object.entries(reporters).flatMap(([name, to]) => [
    `--test-reporter=${name}`,
    `--test-reporter-destination=${to}`,
  ]);
  const { stdout } = spawnSync(findNode(), ['--test', ...options, ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, CONTENT_SITE, FIXTURE_SITE, NODE_V8_COVERAGE: COVERAGE },
  });
  const figure = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(stdout)?.[1] ?? 0);
  counts.passed += figure('pass');
  counts.failed += figure('fail') + figure('cancelled');
  counts.skipped += figure('skipped');
  if (figure('tests') === 0) step('tests to run', false);
}
