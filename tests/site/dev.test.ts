// `npm run dev`: an edit shows at once, everything that is wrong is listed, and nothing in the content ends the server.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { Findings } from '../../src/build/dev-findings.ts';
import { HARBOR } from './build.ts';
import { becomes, type DevServer, startDev } from './dev-server.ts';

const HAIL = 'functions/ships/hail.md';
let dev: DevServer;

before(async () => {
  dev = await startDev();
});
after(() => dev.stop());
afterEach(async () => {
  assert.ok(dev.runs(), dev.printed());
  // Each test begins with the catalog as it was.
  for (const name of fs.readdirSync(dev.content)) fs.rmSync(path.join(dev.content, name), { recursive: true });
  fs.cpSync(HARBOR, dev.content, { recursive: true });
  await becomes(title, 'No errors or warnings.');
});

const file = (name: string): string => path.join(dev.content, name);
const page = async (address: string) => (await fetch(dev.site + address)).text();
const status = async (address: string) => (await fetch(dev.site + address)).status;
const findings = async (): Promise<Findings> => (await fetch(`${dev.site}__findings.json`)).json();
const title = async () => (await findings()).title;
const edit = (name: string, from: string | RegExp, to: string) =>
  fs.writeFileSync(file(name), fs.readFileSync(file(name), 'utf8').replace(from, to));

test('an old address leads to its page, and a page is not redirected', async () => {
  const old = await fetch(`${dev.site}api/HAIL.html`, { redirect: 'manual' });
  assert.deepEqual([old.status, old.headers.get('location')], [301, new URL('functions/hail/', dev.site).pathname]);
  assert.equal((await fetch(`${dev.site}functions/hail/`, { redirect: 'manual' })).status, 200);
});

// This also fails if Astro no longer notices that the module of a page was invalidated (src/build/dev-pages.ts).
test('an edit of a spec shows on its page, and a new spec has one', async () => {
  assert.equal(await status('functions/hail/'), 200);
  edit(HAIL, /^summary: .*/m, 'summary: Shout at a ship.');
  await becomes(async () => (await page('functions/hail/')).includes('Shout at a ship.'), true);
  fs.writeFileSync(file('functions/ships/wave.md'), fs.readFileSync(file(HAIL), 'utf8').replace('Shout', 'Wave'));
  await becomes(() => status('functions/wave/'), 200);
  await becomes(async () => (await page('functions/')).includes('Wave at a ship.'), true);
  fs.rmSync(file('functions/ships/wave.md'));
  await becomes(() => status('functions/wave/'), 404);
});

test('a card shows an edit too, with its styles and the panel', async () => {
  edit(HAIL, /^summary: .*/m, 'summary: Shout at a ship.');
  await becomes(async () => (await page('embed/hail/')).includes('Shout at a ship.'), true);
  const card = await page('embed/hail/');
  const links = [...card.matchAll(/<(?:link rel="stylesheet" href|script [^>]*src)="([^"]*)"/g)].map(
    ([, link]) => link!,
  );
  assert.deepEqual(
    links.map((link) => path.posix.basename(link)),
    ['card.js', 'card.css', 'dev-panel.ts'],
  );
  for (const link of links) {
    const response = await fetch(new URL(link, dev.site));
    assert.match(response.headers.get('content-type') ?? '', /^text\/(?:css|javascript)/, link);
  }
  assert.equal((await fetch(`${dev.site}embed/hail`)).status, 200);
  assert.equal(await status('embed/nobody/'), 404);
});

test('an edit that keeps the size and the time of a file shows too', async () => {
  edit(HAIL, /^summary: .*/m, 'summary: Shout at a ship.');
  await becomes(async () => (await page('functions/hail/')).includes('Shout at a ship.'), true);
  const { atime, mtime } = fs.statSync(file(HAIL));
  edit(HAIL, 'Shout at a ship.', 'Yells at a ship.');
  fs.utimesSync(file(HAIL), atime, mtime);
  await becomes(async () => (await page('functions/hail/')).includes('Yells at a ship.'), true);
});

test('a spec with an error: all findings are listed in the terminal and for the browser, and the end of them too', async () => {
  edit(HAIL, 'effect: read', 'effect: look');
  edit('functions/ships/get-ship.md', /^keywords: .*\n/m, '');
  await becomes(title, '1 error, 1 warning');
  const { findings: found } = await findings();
  assert.deepEqual(
    found.map(({ severity, ruleId, place }) => [
      severity,
      ruleId,
      path.relative(dev.content, place).replace(/:.*/, ''),
    ]),
    [
      ['error', 'invalid-value', HAIL],
      ['warning', 'few-keywords', 'functions/ships/get-ship.md'],
    ],
  );
  assert.match(found[0]!.frame, /^> +\d+ \| effect: look$/m);
  assert.match(dev.printed(), /hail\.md:\d+:\d+ error .*\n.*get-ship\.md:\d+:\d+ warning .*\n1 error, 1 warning\n$/);
  assert.equal(await status('functions/get-ship/'), 200);
  const missing = await page('functions/hail/');
  assert.ok(missing.includes('astro:scripts/page.js'), 'the page for a missing one has the panel too');
  edit(HAIL, 'effect: look', 'effect: read');
  await becomes(title, '1 warning');
  fs.cpSync(path.join(HARBOR, 'functions/ships/get-ship.md'), file('functions/ships/get-ship.md'));
  await becomes(() => /\n\nNo errors or warnings\.\n$/.test(dev.printed()), true);
});

test('a spec in a folder without a category: all pages and files are there', async () => {
  fs.mkdirSync(file('functions/new'));
  fs.renameSync(file(HAIL), file('functions/new/hail.md'));
  await becomes(async () => (await findings()).findings[0]?.ruleId, 'unknown-category');
  for (const address of [
    'functions/',
    'functions/hail/',
    'functions/get-ship/',
    'names.json',
    'fields.json',
    'catalog.json',
    'llms.txt',
    '',
  ])
    assert.equal(await status(address), 200, address);
});

test('a content folder that is moved away: the pages stay, and it is noticed when it is back', async () => {
  fs.renameSync(dev.content, `${dev.content}-away`);
  await becomes(title, '2 errors');
  assert.equal(await status('functions/hail/'), 200);
  fs.renameSync(`${dev.content}-away`, dev.content);
  await becomes(title, 'No errors or warnings.');
  edit(HAIL, /^summary: .*/m, 'summary: Shout at a ship.');
  await becomes(async () => (await page('functions/hail/')).includes('Shout at a ship.'), true);
  fs.rmSync(dev.content, { recursive: true });
  await becomes(title, '2 errors');
  fs.cpSync(HARBOR, dev.content, { recursive: true });
  await becomes(title, 'No errors or warnings.');
  edit(HAIL, /^summary: .*/m, 'summary: Wave at a ship.');
  await becomes(async () => (await page('functions/hail/')).includes('Wave at a ship.'), true);
});

test('a folder instead of a file, broken settings, and files that come and go', async () => {
  fs.mkdirSync(file('planned.txt'));
  await becomes(async () => (await findings()).findings[0]?.ruleId, 'unreadable-file');
  fs.rmdirSync(file('planned.txt'));
  await becomes(title, 'No errors or warnings.');
  edit('catalog.yaml', /^/, 'title: [\n');
  await becomes(async () => (await findings()).findings.some(({ severity }) => severity === 'error'), true);
  assert.equal(await status('functions/hail/'), 200);
  for (let i = 0; i < 200; i += 1) {
    fs.mkdirSync(file(`functions/f${i}`), { recursive: true });
    fs.writeFileSync(file(`functions/f${i}/x${i}.md`), 'x');
  }
  for (let i = 0; i < 200; i += 1) fs.rmSync(file(`functions/f${i}`), { recursive: true });
});

test('a spec to which a symlink leads', async () => {
  const elsewhere = `${dev.content}-elsewhere`;
  fs.mkdirSync(elsewhere);
  try {
    fs.renameSync(file(HAIL), path.join(elsewhere, 'hail.md'));
    fs.symlinkSync(path.join(elsewhere, 'hail.md'), file(HAIL));
    await becomes(() => status('functions/hail/'), 200);
    await becomes(title, 'No errors or warnings.');
    const target = path.join(elsewhere, 'hail.md');
    // The watch on the folder begins some time after the link.
    await becomes(async () => {
      fs.writeFileSync(target, fs.readFileSync(target, 'utf8').replace(/^summary: .*/m, 'summary: Shout at a ship.'));
      return (await page('functions/hail/')).includes('Shout at a ship.');
    }, true);
  } finally {
    fs.rmSync(elsewhere, { recursive: true });
  }
});
