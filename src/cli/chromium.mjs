import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Names of the programs, in order of preference. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Returns the path of a Chromium for the browser tests: CHROMIUM_PATH, an installed one, or Debian's package, which is
 * installed first if this user may do so. If there is none, prints what to do and returns undefined.
 */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    console.error(`CHROMIUM_PATH is ${asked}, which does not exist.`);
    return undefined;
  }
  const found = installed() ?? (installDebian() ? installed() : undefined);
  if (!found)
    console.error('The browser tests need Chromium or Chrome. Install one, or set CHROMIUM_PATH to its program.');
  return found;
}

function installed() {
  for (const name of NAMES) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return PLACES.find((place) => existsSync(place));
}

function installDebian() {
  if (process.getuid?.() !== 0 || spawnSync('sh', ['-c', 'command -v apt-get']).status !== 0) return false;
  console.log(
    'The browser tests need Chromium, and none is installed. Installing the Debian package: apt-get install chromium …\n' +
      '(To use another browser, set CHROMIUM_PATH to its program.)',
  );
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  return spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], quiet).status === 0;
}
