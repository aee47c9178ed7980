// Publishing: only folders that a build made are removed, and however a build ends, a whole site is there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { FILE_LIST, filesBelow, openOutput } from '../../src/build/output-folder.ts';
import { recover } from '../../src/build/recover.ts';
import { UserError } from '../../src/build/user-error.ts';
import { isAbandoned, makeWorkFolder, removeInBackground } from '../../src/build/work-folder.ts';
import { newFolder } from '../site/build.ts';

const folder = newFolder();
after(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A new place for a test: the folder of the builds' work, and the output. */
function newPlace(name: string): { works: string; out: string } {
  const place = path.join(folder, name);
  fs.mkdirSync(path.join(place, 'works'), { recursive: true });
  return { works: path.join(place, 'works'), out: path.join(place, 'dist') };
}

/** Publishes a site whose files hold `text`, in a process of its own that a fault may end. */
function publishOnce({ works, out }: { works: string; out: string }, text: string, step = 0, fault = '') {
  const script = path.join(import.meta.dirname, 'publish-once.ts');
  return spawnSync(process.execPath, [script, works, out, text, String(step), fault], { encoding: 'utf8' });
}

/** Which site is in a folder: the text of all its files, which is the same in a whole one. Fails for anything else. */
function siteIn(out: string): string {
  const text = fs.readFileSync(path.join(out, 'index.html'), 'utf8');
  const files = ['functions/both.html', `functions/${text}.html`, 'index.html', `only-${text}.html`];
  const found = filesBelow(out, new Set(['.git', 'CNAME', '.well-known', FILE_LIST]));
  assert.deepEqual(
    found.filter((file) => !file.startsWith('.catalog-build')),
    files,
  );
  for (const file of files) assert.equal(fs.readFileSync(path.join(out, file), 'utf8'), text, file);
  assert.deepEqual(fs.readFileSync(path.join(out, FILE_LIST), 'utf8').trim().split('\n'), files);
  return text;
}

const STATES: Record<string, (out: string) => void> = {
  'a folder': () => {},
  'a folder with entries of others': (out) => {
    fs.mkdirSync(path.join(out, '.git'));
    fs.mkdirSync(path.join(out, '.well-known'));
    fs.writeFileSync(path.join(out, '.git/HEAD'), 'ref');
    fs.writeFileSync(path.join(out, '.well-known/security.txt'), 'Contact');
    fs.writeFileSync(path.join(out, 'CNAME'), 'docs.example.com');
  },
};

for (const [name, prepare] of Object.entries(STATES)) {
  const hasOthers = name !== 'a folder';
  const checkOthers = (out: string) => {
    if (!hasOthers) return;
    assert.equal(fs.readFileSync(path.join(out, '.git/HEAD'), 'utf8'), 'ref');
    assert.equal(fs.readFileSync(path.join(out, '.well-known/security.txt'), 'utf8'), 'Contact');
    assert.equal(fs.readFileSync(path.join(out, 'CNAME'), 'utf8'), 'docs.example.com');
  };

  test(`${name}: killed at any step, the next build finds a whole site and finishes or removes the rest`, () => {
    const place = newPlace(`kill ${hasOthers}`);
    assert.equal(publishOnce(place, 'one').status, 0);
    prepare(place.out);
    const last = Number(publishOnce(place, 'two').stdout);
    assert.ok(last >= 3, String(last));
    const seen = new Set<string>();
    for (let step = 1; step <= last; step += 1) {
      const [before, next] = [siteIn(place.out), siteIn(place.out) === 'one' ? 'two' : 'one'];
      assert.equal(publishOnce(place, next, step, 'kill').signal, 'SIGKILL', `step ${step}`);
      const removable = recover(place.works, place.out);
      const now = siteIn(place.out);
      assert.ok([before, next].includes(now));
      checkOthers(place.out);
      seen.add(now === before ? 'old' : 'new');
      assert.ok(removable.length >= 1, `step ${step}`);
      for (const left of removable) fs.rmSync(left, { recursive: true });
    }
    assert.deepEqual([...seen].sort(), ['new', 'old']);
    assert.deepEqual(fs.readdirSync(place.works), []);
    assert.deepEqual(fs.readdirSync(path.dirname(place.out)), ['dist', 'works']);
  });

  test(`${name}: whatever step fails, the site is as it was`, () => {
    const place = newPlace(`fail ${hasOthers}`);
    assert.equal(publishOnce(place, 'one').status, 0);
    prepare(place.out);
    const last = Number(publishOnce(place, 'one').stdout);
    for (let step = 1; step <= last; step += 1) {
      const { status, stderr } = publishOnce(place, 'two', step, 'ENOSPC');
      assert.equal(status, 1, `step ${step}`);
      assert.match(stderr, /Error: ENOSPC/);
      assert.equal(siteIn(place.out), 'one', `step ${step}`);
      checkOthers(place.out);
    }
  });

  test(`${name} on another file system: the site is copied there first`, () => {
    const place = newPlace(`device ${hasOthers}`);
    assert.equal(publishOnce(place, 'one', 0, 'EXDEV').status, 0);
    prepare(place.out);
    assert.equal(publishOnce(place, 'two', 0, 'EXDEV').status, 0);
    assert.equal(siteIn(place.out), 'two');
    checkOthers(place.out);
  });
}

test('other folders next to the output are never touched', () => {
  const place = newPlace('neighbors');
  const beside = [
    'dist.old-backup',
    'dist.old-2024',
    'dist.new-design',
    'dist.old-99999999',
    '.dist.catalog-build-mine',
  ];
  for (const name of beside) fs.mkdirSync(path.join(path.dirname(place.out), name));
  const foreign = [`.dist.catalog-build-${'0'.repeat(16)}`, `works/build-${'0'.repeat(16)}`];
  for (const name of foreign) {
    fs.mkdirSync(path.join(path.dirname(place.out), name));
    fs.writeFileSync(path.join(path.dirname(place.out), name, 'mine.txt'), 'mine');
  }
  publishOnce(place, 'one');
  publishOnce(place, 'two');
  assert.deepEqual(
    recover(place.works, place.out)
      .map((name) => path.basename(name))
      .filter((name) => name.endsWith('0'.repeat(16))),
    [],
  );
  for (const name of [...beside, ...foreign]) assert.ok(fs.existsSync(path.join(path.dirname(place.out), name)), name);
});

test('an output with files that no build wrote is refused, with their names', async () => {
  const place = newPlace('unknown');
  const refused = (message: RegExp) =>
    assert.rejects(openOutput(place.out), (error) => error instanceof UserError && message.test(error.message));
  fs.mkdirSync(place.out);
  assert.deepEqual(await openOutput(place.out), { path: place.out, inPlace: false });
  fs.writeFileSync(path.join(place.out, 'thesis.txt'), 'mine');
  await refused(/dist is not a site that this version has built, and a build would remove its files: thesis.txt\./);
  fs.rmSync(path.join(place.out, 'thesis.txt'));
  publishOnce(place, 'one');
  for (const file of ['notes.md', 'functions/extra.html']) {
    fs.writeFileSync(path.join(place.out, file), 'mine');
    await refused(new RegExp(`holds files that no build has written and that a build would remove: ${file}\\.`));
    fs.rmSync(path.join(place.out, file));
  }
  fs.writeFileSync(path.join(place.out, 'functions/.DS_Store'), '');
  assert.equal((await openOutput(place.out)).inPlace, false);
  fs.rmSync(place.out, { recursive: true });
  fs.writeFileSync(place.out, '');
  await refused(/dist is a file; expected a folder/);
});

test('an output that is a symlink: the site is published to its target', () => {
  const place = newPlace('link');
  const real = path.join(path.dirname(place.out), 'www/site');
  fs.mkdirSync(path.dirname(real));
  fs.symlinkSync('www/site', place.out);
  for (const text of ['one', 'two']) {
    assert.equal(publishOnce(place, text).status, 0);
    assert.equal(siteIn(real), text);
    assert.ok(fs.lstatSync(place.out).isSymbolicLink());
  }
});

test('two builds that publish at the same moment: one whole site, and nothing fails', async () => {
  for (const others of [false, true]) {
    const place = newPlace(`same ${others}`);
    publishOnce(place, 'one');
    if (others) fs.mkdirSync(path.join(place.out, '.git'));
    const script = path.join(import.meta.dirname, 'publish-once.ts');
    const { spawn } = await import('node:child_process');
    const codes = await Promise.all(
      ['one', 'two', 'one', 'two'].map(
        (text) =>
          new Promise<number | null>((done) => {
            spawn(process.execPath, [script, place.works, place.out, text], { stdio: 'inherit' }).on('exit', done);
          }),
      ),
    );
    assert.deepEqual(codes, [0, 0, 0, 0]);
    assert.ok(['one', 'two'].includes(siteIn(place.out)));
  }
});

test('a work folder is abandoned when its process has ended, not before', () => {
  const work = path.join(folder, 'works-of-mine');
  makeWorkFolder(work);
  assert.equal(isAbandoned(work), false);
  const file = path.join(work, 'owner.json');
  const owner = JSON.parse(fs.readFileSync(file, 'utf8'));
  const claimBy = (change: object) => fs.writeFileSync(file, JSON.stringify({ ...owner, ...change }));
  claimBy({ pid: 1, started: '' });
  assert.equal(isAbandoned(work), process.platform === 'linux', 'its pid is that of another process now');
  const { pid } = spawnSync(process.execPath, ['--version']);
  claimBy({ pid });
  assert.equal(isAbandoned(work), true, 'a process that has ended');
  // The process of another container may run although no such pid is seen here.
  claimBy({ pid, space: 'elsewhere' });
  assert.equal(isAbandoned(work), false);
  const longAgo = Date.now() / 1000 - 3600;
  fs.utimesSync(file, longAgo, longAgo);
  assert.equal(isAbandoned(work), true, 'no sign of life for an hour');
  fs.writeFileSync(file, 'not JSON');
  assert.equal(isAbandoned(work), false);
  assert.equal(isAbandoned(path.join(folder, 'nothing')), false);
});

test('folders are removed whatever is in their path', async () => {
  const odd = path.join(folder, "a\nb 'c' $(d) *");
  const precious = path.join(folder, 'a');
  fs.mkdirSync(precious);
  makeWorkFolder(odd);
  fs.writeFileSync(path.join(odd, 'file'), '');
  removeInBackground([odd]);
  while (fs.existsSync(odd)) await new Promise((next) => setImmediate(next));
  assert.ok(fs.existsSync(precious));
});
