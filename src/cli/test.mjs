import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.mjs';
import { install, run } from './install.mjs';
import { findNode } from './node.mjs';

// `npm test` on a fresh clone: installs what it needs, then types, lint, content, a build, unit and browser tests. Its last
// line counts them all: `N passed, N failed`.
const SITE = '.cache/test-site';
install();
const chromium = findChromium();
const counts = { passed: 0, failed: 0 };
const step = (name, ok) => {
  counts[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'ok' : 'FAILED'}  ${name}`);
};

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
step('types', run('types', { env }));
step('lint', run('lint', { env }));
step('check', run('check', { env }));
step('build', run('build', { env: { ...env, CATALOG_OUT: SITE } }));
if (!chromium) step('Chromium for the browser tests', false);

const files = ['tests/**/*.test.ts', ...(chromium ? ['tests/**/*.browser.ts'] : [])];
const { stdout } = spawnSync(
  findNode(),
  [
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stderr',
    '--test-reporter=tap',
    '--test-reporter-destination=stdout',
    ...files,
  ],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...env, TEST_SITE: SITE, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) },
  },
);
const figure = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(stdout)?.[1] ?? 0);
counts.passed += figure('pass');
counts.failed += figure('fail') + figure('cancelled');
if (figure('tests') === 0) counts.failed += 1;
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);
