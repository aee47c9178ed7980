// Building a site: twice, below a path, for another API, and with errors.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { siteServer } from '../../src/cli/site-server.ts';
import { baseOf } from '../../src/hosting/site.ts';
import { build, bytesOf, difference, HARBOR, inNamespace, isolated, newFolder, shell, startBuild } from './build.ts';
import { deadLinks, decoded, pagesOf, readPage } from './files.ts';

const folder = newFolder();
const buildCommand = `env CATALOG_CONTENT='${HARBOR}' '${process.execPath}' src/cli/build.ts`;
const site = path.join(folder, 'site');
let first: Map<string, string>;

before(() => {
  const { status, stderr } = build({ out: site });
  assert.equal(status, 0, stderr);
  first = bytesOf(site);
});
after(() => fs.rmSync(folder, { recursive: true, force: true }));

test('two builds of the same content are byte-identical', () => {
  const again = path.join(folder, 'again');
  assert.equal(build({ out: again }).status, 0);
  assert.ok(first.size > 30);
  assert.deepEqual(difference(first, bytesOf(again)), []);
});

test('the site of another API has no dead link and no trace of the first API', () => {
  const pages = pagesOf(site);
  assert.deepEqual(
    pages.map(({ address }) => address),
    [
      'categories/berths/',
      'categories/',
      'categories/ships/',
      'changes/',
      'embed/get-ship/',
      'embed/hail/',
      'embed/list-berths/',
      'embed/moor-ship/',
      'embed/send-away/',
      'functions/get-ship/',
      'functions/hail/',
      'functions/',
      'functions/list-berths/',
      'functions/moor-ship/',
      'functions/send-away/',
      'guides/',
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

test('below another path every link of the pages and the exports begins with it', () => {
  const below = path.join(folder, 'below');
  assert.equal(build({ out: below, site: 'https://docs.example.com/whm/' }).status, 0);
  const pages = pagesOf(below);
  assert.deepEqual(deadLinks(below, pages, '/whm/'), []);
  assert.equal(baseOf(below), '/whm/');
  assert.equal(baseOf(folder), '/');
  const links = pages.flatMap(({ links: own }) => own).filter((link) => !link.startsWith('#'));
  assert.ok(links.length > 100);
  assert.deepEqual(
    links.filter((link) => !link.startsWith('/whm/') && !link.startsWith('https://docs.example.com/whm/embed/')),
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

test('below a path with encoded characters every page finds its files', async () => {
  const below = path.join(folder, 'encoded');
  const { status, stderr } = build({ out: below, site: 'https://docs.example.com/a b/ä&b/' });
  assert.equal(status, 0, stderr);
  const base = baseOf(below);
  assert.equal(base, '/a%20b/%C3%A4&b/');
  assert.deepEqual(deadLinks(below, pagesOf(below), base), []);
  const server = siteServer(below, base);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { html } = readPage(below, 'functions/hail/index.html');
    const files = [...html.matchAll(/<(?:link|script)[^>]* (?:href|src)="(\/[^"]+)"/g)].map(([, link]) =>
      decoded(link!),
    );
    assert.ok(files.some((file) => file.endsWith('.css')) && files.some((file) => file.endsWith('.js')));
    for (const file of files) assert.equal((await fetch(origin + file)).status, 200, file);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('content with errors is listed a line each, without a stack trace, and the old site stays', () => {
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
  assert.equal(lines.filter((line) => /get-ship\.md:\d+:\d+ error .* \([a-z-]+\)$/.test(line)).length, 3);
  assert.deepEqual(lines.slice(3), ['3 errors', `Nothing was built; ${path.relative('.', site)} is as it was.`]);
  assert.deepEqual(difference(first, bytesOf(site)), []);
});

test('no content, or a broken catalog.yaml: one line, no stack trace, and the old site stays', () => {
  const empty = path.join(folder, 'empty');
  fs.mkdirSync(empty);
  const broken = path.join(folder, 'broken');
  fs.cpSync(HARBOR, broken, { recursive: true });
  fs.writeFileSync(path.join(broken, 'catalog.yaml'), 'title: [\n');
  for (const content of [empty, broken, path.join(folder, 'nowhere')]) {
    const { status, stderr } = build({ content, out: site });
    assert.equal(status, 1, content);
    assert.match(stderr, /(?:catalog\.yaml|nowhere)\S* error /);
    assert.doesNotMatch(stderr, /^\s+at /m);
    assert.deepEqual(difference(first, bytesOf(site)), []);
  }
});

test('a folder with files that no build wrote is not replaced, and the message names them', () => {
  const mine = path.join(folder, 'mine');
  fs.mkdirSync(mine);
  fs.writeFileSync(path.join(mine, 'letter.txt'), 'keep me');
  const file = path.join(folder, 'file');
  fs.writeFileSync(file, 'keep me');
  const label = (out: string) => path.relative('.', out);
  assert.deepEqual(build({ out: mine }), {
    status: 1,
    stdout: '',
    stderr: `${mine} is not a site that this version has built, and a build would remove its files: letter.txt. Move the folder away, or choose a new or empty folder with --out.\nNothing was built; ${label(mine)} is as it was.\n`,
  });
  assert.match(build({ out: file }).stderr, /\/file is a file; expected a folder, or nothing there\n/);
  assert.equal(build({ out: path.join(file, 'dist') }).status, 1);
  for (const out of ['.', 'src', 'content', '/', folder]) assert.equal(build({ out }).status, 1, out);
  assert.equal(fs.readFileSync(path.join(mine, 'letter.txt'), 'utf8'), 'keep me');
  assert.equal(fs.readFileSync(file, 'utf8'), 'keep me');
  fs.rmSync(path.join(mine, 'letter.txt'));
  assert.equal(build({ out: mine }).status, 0);
  assert.deepEqual(difference(first, bytesOf(mine)), []);
});

test('entries that belong to git and hosts stay in the output', () => {
  const pages = path.join(folder, 'pages');
  fs.mkdirSync(path.join(pages, '.well-known'), { recursive: true });
  fs.writeFileSync(path.join(pages, '.git'), 'gitdir: elsewhere');
  fs.writeFileSync(path.join(pages, 'CNAME'), 'docs.example.com');
  for (let i = 0; i < 2; i += 1) {
    const { status, stderr } = build({ out: pages });
    assert.equal(status, 0, stderr);
    assert.deepEqual(
      fs.readdirSync(pages).filter((name) => !first.has(name) && fs.statSync(path.join(pages, name)).isFile()),
      ['.git', 'CNAME'],
    );
    assert.ok(fs.existsSync(path.join(pages, '.well-known')));
    for (const [name, bytes] of first) assert.equal(fs.readFileSync(path.join(pages, name), 'base64'), bytes, name);
  }
});

test('a catalog without functions does not replace one with functions', () => {
  const content = path.join(folder, 'no-functions');
  fs.cpSync(HARBOR, content, { recursive: true });
  fs.rmSync(path.join(content, 'functions'), { recursive: true });
  // What else names the functions would be an error of its own.
  fs.rmSync(path.join(content, 'guides'), { recursive: true });
  const settings = path.join(content, 'catalog.yaml');
  const text = fs.readFileSync(settings, 'utf8');
  fs.writeFileSync(settings, text.replace(/^(?:guides|popular|firstCall):.*\n(?: .*\n|- .*\n)*/gm, ''));
  const { status, stderr } = build({ content, out: site });
  assert.equal(status, 1);
  assert.match(
    stderr,
    /functions has no function, and the published site has 5\. If that is right, delete the published site first\.\n/,
  );
  assert.deepEqual(difference(first, bytesOf(site)), []);
  const fresh = build({ content, out: path.join(folder, 'fresh') });
  assert.equal(fresh.status, 0, fresh.stderr);
  assert.match(fresh.stderr, /warning: .*functions has no function\n/);
});

test('an output or a work folder that cannot be written is found before the build', { skip: !isolated() }, () => {
  const place = path.join(folder, 'read-only');
  fs.mkdirSync(place);
  const mounted = `mount -t tmpfs -o ro,size=1m tmpfs '${place}'`;
  const { status, stderr, stdout } = inNamespace(`${mounted} && exec ${buildCommand} --out '${place}/dist'`);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /read-only: the file system is read-only \(EROFS\)\nNothing was built\.\n$/);
});

test('an output that is a mount point, and a full one', { skip: !isolated() }, () => {
  const place = path.join(folder, 'mounted');
  fs.mkdirSync(place);
  const twice = `${buildCommand} --out '${place}' && ${buildCommand} --out '${place}'`;
  const { status, stdout, stderr } = inNamespace(
    `mount -t tmpfs -o size=40m tmpfs '${place}' && ${twice} && exec find '${place}' -maxdepth 1 -name index.html`,
  );
  assert.equal(status, 0, stderr);
  assert.match(stdout, /mounted\/index\.html\n$/);
  const full = inNamespace(
    `mount -t tmpfs -o size=40k tmpfs '${place}' && ${buildCommand} --out '${place}'; ls -A '${place}'`,
  );
  assert.match(full.stderr, /: the disk is full \(ENOSPC\)\nNothing was built; \S+ is as it was\.\n$/);
  assert.doesNotMatch(full.stdout, /html/);
});

test('a build that is killed leaves the old site, and the next one removes its rest', async () => {
  const killed = startBuild({ out: site });
  const ended = new Promise((resolve) => killed.once('exit', (_, signal) => resolve(signal)));
  const works = path.dirname(folder);
  const worksOf = () => fs.readdirSync(works).filter((name) => isWorkOf(path.join(works, name), killed.pid!));
  while (worksOf().length === 0 && killed.exitCode === null) await new Promise((resolve) => setImmediate(resolve));
  killed.kill('SIGKILL');
  assert.equal(await ended, 'SIGKILL');
  const [work = ''] = worksOf();
  assert.ok(await comesTrue(() => !isArgument(work)), 'the process that makes the pages still runs');
  assert.deepEqual(difference(first, bytesOf(site)), []);
  assert.equal(worksOf().length, 1);
  assert.equal(build({ out: site }).status, 0);
  assert.deepEqual(difference(first, bytesOf(site)), []);
  // Work folders are removed in the background.
  await comesTrue(() => worksOf().length === 0);
  assert.deepEqual(worksOf(), []);
});

test('files larger than allowed, as a full disk, are explained, whoever writes them', () => {
  // In units of 1 kB: too little for the records of the index, and too little for an export.
  for (const limit of [1, 8, 20]) {
    const { status, stderr } = shell(
      `unset NODE_V8_COVERAGE; ulimit -f ${limit}; exec ${buildCommand} --out '${site}'`,
    );
    assert.equal(status, 1);
    assert.match(stderr, /\(EFBIG\)|Pagefind ended early/);
    assert.doesNotMatch(stderr, /^\s+at /m);
    assert.match(stderr, /is as it was\.\n$/);
    assert.deepEqual(difference(first, bytesOf(site)), []);
  }
});

/** Waits until something is true, for at most 10 seconds. Returns whether it is. */
async function comesTrue(isTrue: () => boolean): Promise<boolean> {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setImmediate(resolve)))
    if (isTrue()) return true;
  return isTrue();
}

/** Whether a process has these characters in its command line. Only Linux says so. */
function isArgument(text: string): boolean {
  if (!fs.existsSync('/proc/self/cmdline')) return false;
  const processes = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.some((pid) => {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
    } catch {
      return false;
    }
  });
}

function isWorkOf(work: string, pid: number): boolean {
  try {
    return JSON.parse(fs.readFileSync(path.join(work, 'owner.json'), 'utf8')).pid === pid;
  } catch {
    return false;
  }
}
