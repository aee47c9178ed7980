// Building a site: the same again, below a path, of another API, and when something goes wrong.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { baseOf } from '../../src/cli/site-server.ts';
import { build, bytesOf, difference, HARBOR, newFolder, startBuild } from './build.ts';
import { deadLinks, pagesOf, readPage } from './files.ts';

const folder = newFolder();
const site = path.join(folder, 'site');
let first: Map<string, string>;

before(() => {
  const { status, stderr } = build({ out: site });
  assert.equal(status, 0, stderr);
  first = bytesOf(site);
});
after(() => fs.rmSync(folder, { recursive: true, force: true }));

test('two builds of the same content are the same to the byte', () => {
  const again = path.join(folder, 'again');
  assert.equal(build({ out: again }).status, 0);
  assert.ok(first.size > 30);
  assert.deepEqual(difference(first, bytesOf(again)), []);
});

test('the site of another API: every link leads somewhere, nothing of the first API shows', () => {
  const pages = pagesOf(site);
  assert.deepEqual(
    pages.map(({ address }) => address),
    [
      'categories/berths/',
      'categories/ships/',
      'changes/',
      'functions/get-ship/',
      'functions/hail/',
      'functions/',
      'functions/list-berths/',
      'functions/moor-ship/',
      'functions/send-away/',
      'guides/tides/',
      '',
    ],
  );
  const missing = { ...readPage(site, '404.html'), address: '404.html' };
  assert.deepEqual(deadLinks(site, [...pages, missing], '/reference/'), []);
  const strange = [...pages, missing].filter(({ html }) => /whm|cpanel|server-administration/i.test(html));
  assert.deepEqual(
    strange.map(({ address }) => address),
    [],
  );
  const page = pages.find(({ address }) => address === 'functions/get-ship/')!;
  assert.ok(page.html.includes('<title>get-ship - Harbor API</title>'));
  assert.ok(page.html.includes('<link rel="canonical" href="https://harbor.example/reference/functions/get-ship/">'));
  // This API does not answer in XML, so no page offers it.
  assert.ok(!page.ids.includes('output-xml'));
});

test('below another path every link and every address in the files for programs begins with it', () => {
  const below = path.join(folder, 'below');
  assert.equal(build({ out: below, site: 'https://docs.example.com/whm/' }).status, 0);
  const pages = pagesOf(below);
  assert.deepEqual(deadLinks(below, pages, '/whm/'), []);
  assert.equal(baseOf(below), '/whm/');
  assert.equal(baseOf(folder), '/');
  const links = pages.flatMap(({ links: own }) => own).filter((link) => !link.startsWith('#'));
  assert.ok(links.length > 100);
  assert.deepEqual(
    links.filter((link) => !link.startsWith('/whm/')),
    [],
  );
  const read = (file: string) => fs.readFileSync(path.join(below, file), 'utf8');
  for (const { url } of JSON.parse(read('catalog.json')).functions) assert.match(url, /^\/whm\/functions\/[^/]+\/$/);
  for (const file of ['llms.txt', 'sitemap-0.xml', 'sitemap-index.xml', 'robots.txt']) {
    const addresses = read(file)
      .match(/https:\/\/[^\s)<]+/g)!
      .filter((address) => !address.includes('sitemaps.org'));
    assert.ok(addresses.length > 0, file);
    assert.deepEqual(
      addresses.filter((address) => !address.startsWith('https://docs.example.com/whm/')),
      [],
      file,
    );
  }
  assert.ok(!/\/reference\//.test([...pages].map(({ html }) => html).join('')));
});

test('content with errors: each on a line, no stack trace, and the old site stays', () => {
  const content = path.join(folder, 'content');
  fs.cpSync(HARBOR, content, { recursive: true });
  const spec = path.join(content, 'functions/ships/get-ship.md');
  fs.writeFileSync(
    spec,
    fs.readFileSync(spec, 'utf8').replace('effect: read', 'effect: looks').replace('method', 'methode'),
  );
  const { status, stdout, stderr } = build({ content, out: site });
  assert.equal(status, 1);
  assert.equal(stdout, '');
  const lines = stderr.trimEnd().split('\n');
  assert.deepEqual(
    lines.map((line) => line.replace(/^.*content\/functions/, 'functions')),
    [
      'functions/ships/get-ship.md:2:1 error missing key `method`; expected GET, POST or another (only a removed function may lack it)',
      'functions/ships/get-ship.md:3:1 error unknown key `methode`; did you mean `method`?',
      'functions/ships/get-ship.md:4:9 error `effect` is `looks`; expected one of read, change, destroy',
      `3 errors: nothing was built, and ${path.relative('.', site)} is as it was.`,
    ],
  );
  assert.doesNotMatch(stderr, /^\s+at /m);
  assert.deepEqual(difference(first, bytesOf(site)), []);
});

test('no content at all, and a catalog.yaml that is no YAML: told in a line, without a stack trace', () => {
  const empty = path.join(folder, 'empty');
  fs.mkdirSync(empty);
  const broken = path.join(folder, 'broken');
  fs.cpSync(HARBOR, broken, { recursive: true });
  fs.writeFileSync(path.join(broken, 'catalog.yaml'), 'title: [\n');
  for (const content of [empty, broken, path.join(folder, 'nowhere')]) {
    const { status, stderr } = build({ content, out: site });
    assert.equal(status, 1, content);
    assert.match(stderr, /catalog\.yaml\S* error /);
    assert.doesNotMatch(stderr, /^\s+at /m);
    assert.deepEqual(difference(first, bytesOf(site)), []);
  }
});

test('a folder that holds anything but a built site is not replaced', () => {
  const mine = path.join(folder, 'mine');
  fs.mkdirSync(mine);
  fs.writeFileSync(path.join(mine, 'letter.txt'), 'keep me');
  const file = path.join(folder, 'file');
  fs.writeFileSync(file, 'keep me');
  for (const out of [mine, folder, file]) {
    const { status, stderr } = build({ out });
    assert.equal(status, 1, out);
    assert.match(
      stderr,
      /^\S+ is no built site, and a build would remove it; CATALOG_OUT names another folder, new or empty\n$/,
    );
  }
  assert.equal(fs.readFileSync(path.join(mine, 'letter.txt'), 'utf8'), 'keep me');
  assert.equal(fs.readFileSync(file, 'utf8'), 'keep me');
  fs.rmSync(path.join(mine, 'letter.txt'));
  assert.equal(build({ out: mine }).status, 0);
  assert.deepEqual(difference(first, bytesOf(mine)), []);
});

test('a build that is killed leaves the old site, and the next one sweeps up after it', async () => {
  const killed = startBuild({ out: site });
  const ended = new Promise((resolve) => killed.once('exit', (_, signal) => resolve(signal)));
  const stage = path.join(path.dirname(folder), `build-${killed.pid}`);
  // Half-way: the new site's folder is there and the old one still in its place.
  while (!fs.existsSync(stage) && killed.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  killed.kill('SIGKILL');
  assert.equal(await ended, 'SIGKILL');
  assert.deepEqual(difference(first, bytesOf(site)), []);
  assert.equal(build({ out: site }).status, 0);
  assert.deepEqual(difference(first, bytesOf(site)), []);
  const end = Date.now() + 10_000;
  // Old folders are removed in the background.
  const left = () => fs.readdirSync(folder).filter((name) => name.startsWith('site.'));
  while ((fs.existsSync(stage) || left().length > 0) && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(fs.existsSync(stage), false);
  assert.deepEqual(left(), []);
});
