// What is written for each host: its files, its limits by name, and the script that answers old addresses.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { answer } from '../../src/hosting/edge.ts';
import { forwardsOf } from '../../src/hosting/forwards.ts';
import { HEADER_RULES, headersOf } from '../../src/hosting/headers.ts';
import { withPolicy } from '../../src/hosting/page-policy.ts';
import { checkLimits, headersFile } from '../../src/hosting/published.ts';
import { HOSTS } from '../../src/hosting/registry.ts';
import { readSite, type Site } from '../../src/hosting/site.ts';
import { writePlan } from '../../src/hosting/write-plan.ts';
import { catalogOf, spec } from '../content.ts';
import { newFolder } from '../site/build.ts';
import { writeStubSite } from './stub-site.ts';

const work = newFolder();
const catalog = catalogOf({
  'functions/things/list_items.md': spec('formerly: [show_items]', 'Lists.', 'List the items.'),
  'redirects.yaml':
    "pages: { /old/start.html: /functions/, '/view?id=7': /functions/ }\npatterns: [{ from: '/wiki/*/{function}' }]\n",
});
const sites = new Map<string, Site>();

before(() => {
  for (const base of ['/', '/docs/things/']) {
    const folder = path.join(work, `dist${base.replaceAll('/', '-')}`);
    writeStubSite(catalog, folder, base);
    fs.writeFileSync(path.join(folder, 'robots.txt'), `Sitemap: https://things.example${base}sitemap-index.xml\n`);
    fs.writeFileSync(path.join(folder, 'index.html.br'), 'compressed');
    sites.set(base, readSite(folder));
  }
});
after(() => fs.rmSync(work, { recursive: true, force: true }));

/** Writes what a host needs, and returns a function that reads its files; undefined for a file that is not there. */
async function written(id: string, base = '/'): Promise<(file: string) => string | undefined> {
  const site = sites.get(base)!;
  const out = path.join(work, `${id}${base.replaceAll('/', '-')}`);
  writePlan(await HOSTS.find((host) => host.id === id)!.plan(site), site, out);
  return (file) => {
    const name = path.join(out, file);
    return fs.existsSync(name) ? fs.readFileSync(name, 'utf8') : undefined;
  };
}

test('a host that publishes a folder gets the site below its path, with what is looked for at the root', async () => {
  for (const id of ['netlify', 'cloudflare', 'github', 's3']) {
    const at = await written(id, '/docs/things/');
    assert.match(at('site/docs/things/functions/list_items/index.html')!, /list_items/, id);
    assert.equal(at('site/docs/things/.well-known/security.txt'), 'Contact: us', id);
    assert.match(at('site/404.html')!, /no such page/, id);
    assert.match(at('site/robots.txt')!, /Sitemap: https:/, id);
    for (const hidden of ['.catalog-files', '.git/HEAD', 'index.html.br'])
      assert.equal(at(`site/docs/things/${hidden}`), undefined, `${id} ${hidden}`);
    const root = await written(id);
    assert.match(root('site/functions/list_items/index.html')!, /list_items/, id);
  }
});

test('the container gets the site, its compressed copies and the configuration of nginx', async () => {
  const at = await written('container', '/docs/things/');
  assert.equal(at('site/docs/things/index.html.br'), 'compressed');
  assert.match(at('site.conf')!, /location \^~ "\/docs\/things\/"/);
  assert.match(at('server.conf')!, /include \/etc\/nginx\/catalog\.conf;/);
  for (const copied of at('Containerfile')!.matchAll(/^COPY (\S+) /gm))
    assert.ok(copied[1] === 'site' || at(copied[1]!) !== undefined, copied[1]);
});

test('GitHub Pages: forwarding pages, a policy in each page, no Jekyll; a repository has the site at the root', async () => {
  const at = await written('github', '/docs/things/');
  assert.equal(at('site/.nojekyll'), '');
  for (const [file, target] of [
    ['old/start.html', 'functions/'],
    ['list_items/index.html', 'functions/list_items/'],
    ['functions/show_items/index.html', 'functions/list_items/'],
  ]) {
    assert.match(at(`site/docs/things/${file}`)!, new RegExp(`url=/docs/things/${target}"`), file);
  }
  assert.match(at('site/docs/things/changes/index.html')!, /changes$/, 'a page is not replaced');
  const repository = { ...sites.get('/docs/things/')!, origin: 'https://owner.github.io', base: '/things/' };
  assert.equal((await HOSTS.find(({ id }) => id === 'github')!.plan(repository)).copy, 'site');
  const page = withPolicy('<html><head><meta charset="utf-8"><title>x</title></head>');
  assert.match(
    page,
    /<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none';[^"]*">/,
  );
  assert.ok(!page.includes('frame-ancestors'), 'it has no effect in a page');
});

test('a page gets its policy after any form of its charset, and one without a charset is an error', () => {
  const policy = /charset[^>]*>\n<meta http-equiv="Content-Security-Policy" /i;
  for (const charset of [
    '<meta charset="utf-8">',
    "<META CHARSET='UTF-8' />",
    '<meta name="x" charset=utf-8 content="y">',
  ]) {
    const page = `<!DOCTYPE html><html><head><title>x</title>${charset}<base target="_top"></head><body>x</body></html>`;
    const changed = withPolicy(page);
    assert.match(changed, policy, charset);
    assert.equal(changed.replace(/\n<meta http-equiv.*\n.*\n/, ''), page);
  }
  assert.throws(
    () => withPolicy('<head><title>x</title></head><body><meta charset="utf-8"></body>'),
    /no <meta charset>/,
  );
});

test('the time to find forwarding pages grows with the number of functions, not with its square', () => {
  const time = (count: number): number => {
    const names = Array.from({ length: count }, (_, i) => `list_items_${i}`);
    const files = names.flatMap((name) => [`functions/${name}/index.html`, `functions/${name}.md`]);
    const functions = Object.fromEntries(names.map((name) => [name, `/functions/${name}/`]));
    const redirects = { pages: {}, patterns: [], guesses: [], names: { function: functions, guide: {}, category: {} } };
    const start = performance.now();
    assert.equal(forwardsOf({ ...sites.get('/')!, files, redirects }).size, count);
    return performance.now() - start;
  };
  time(500);
  const [small, large] = [time(500), time(8000)];
  assert.ok(large < small * 64 + 300, `${small} ms, ${large} ms`);
});

test('S3: types, caching, and an object for each single old address', async () => {
  const at = await written('s3', '/docs/things/');
  assert.match(
    at('redirects.tsv')!,
    /^docs\/things\/list_items\/index\.html\t\/docs\/things\/functions\/list_items\/$/m,
  );
  assert.match(at('redirects.tsv')!, /^docs\/things\/list_items\t\/docs\/things\/functions\/list_items\/$/m);
  assert.match(at('redirects.tsv')!, /^docs\/things\/old\/start\.html\t\/docs\/things\/functions\/$/m);
  assert.match(at('website.json')!, /"Key": "docs\/things\/404\.html"/);
  assert.match(
    at('upload.sh')!,
    /--include '\*\.md' .*--content-type 'text\/markdown; charset=utf-8' --cache-control 'no-cache'/,
  );
  assert.match(at('upload.sh')!, /--include 'docs\/things\/_astro\/\*\.js' .*immutable/);
});

test('no two rules of _headers set the same header, and hashed files are kept', () => {
  const rules = headersFile('/docs/')
    .split('\n\n')
    .map((rule) => rule.split('\n'));
  const names = rules.flatMap(([, ...lines]) => lines.filter(Boolean).map((line) => line.trim().split(':')[0]));
  assert.deepEqual(names, [...new Set(names)]);
  assert.match(headersFile('/docs/'), /^\/docs\/\*\n {2}Content-Security-Policy: /);
  assert.match(headersFile('/docs/'), /\n\/docs\/_astro\/\*\n {2}Cache-Control: .*immutable\n$/);
});

test('cards may be in frames, other pages may not', () => {
  assert.match(headersOf('embed/list_items/index.html')['Content-Security-Policy']!, /frame-ancestors \*$/);
  assert.match(headersOf('functions/list_items/index.html')['Content-Security-Policy']!, /frame-ancestors 'none'$/);
  assert.equal(HEADER_RULES[0]!.below, '');
});

test('a limit is named with what the site has', () => {
  const site = sites.get('/')!;
  assert.throws(
    () => checkLimits(site, { host: 'Things Pages', files: 3, fileSize: 1000, size: 2000 }, ['x']),
    (error: Error) => {
      assert.match(error.message, /^Things Pages takes at most 3 files; the site has \d+$/m);
      assert.match(error.message, /^Things Pages takes at most 1 MB; the site has /m);
      assert.match(error.message, /^Things Pages takes files of at most 0\.0 MiB; index\.html has /m);
      return true;
    },
  );
  const many = { ...site, files: Array.from({ length: 20_001 }, () => 'icon.svg') };
  return assert.rejects(
    async () => HOSTS.find(({ id }) => id === 'cloudflare')!.plan(many),
    /^Error: Cloudflare Pages takes at most 20,000 files; the site has 20,00\d$/,
  );
});

/** Asks the script of a host that has the files of a site. */
async function edge(base: string, address: string, accept = 'text/html'): Promise<Response> {
  const { folder } = sites.get(base)!;
  const file = async (request: Request) => {
    const { pathname } = new URL(request.url);
    const inside = pathname.startsWith(base) ? pathname.slice(base.length) : '404';
    const name = path.join(folder, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside);
    const isThere = fs.existsSync(name) && fs.statSync(name).isFile();
    return new Response(fs.readFileSync(isThere ? name : path.join(folder, '404.html')), {
      status: isThere ? 200 : 404,
    });
  };
  return answer(new Request(`https://things.example${address}`, { headers: { accept } }), { base, file });
}

test('the script of Netlify and Cloudflare answers as the local server does', async () => {
  for (const base of ['/', '/docs/things/']) {
    for (const [address, target] of [
      [`${base}wiki/x/List+Items`, 'functions/list_items/'],
      ['/wiki/x/list_items', 'functions/list_items/'],
      [`${base}view?x=1&id=7`, 'functions/'],
      [`${base}ListItems.html`, 'functions/list_items/'],
    ]) {
      const response = await edge(base, address!);
      assert.deepEqual([response.status, response.headers.get('location')], [301, base + target], address);
      assert.match(response.headers.get('content-security-policy')!, /frame-ancestors 'none'/);
    }
    const page = await edge(base, `${base}functions/list_items/`);
    assert.equal(page.status, 200);
    assert.equal(page.headers.get('vary'), 'Accept');
    assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal((await edge(base, `${base}llms.txt`)).headers.get('content-type'), 'text/plain; charset=utf-8');
    assert.match(await page.text(), /list_items A line/);
    const markdown = await edge(base, `${base}functions/list_items/`, 'text/markdown');
    assert.match(await markdown.text(), /^functions\/list_items\.md/);
    const missing = await edge(base, `${base}nope/x/y`);
    assert.equal(missing.status, 404);
    assert.equal(missing.headers.get('cache-control'), 'no-cache');
    assert.match(await (await edge(base, `${base}nope/x/y`, 'text/markdown')).text(), /^404\.md/);
    assert.match(
      (await edge(base, `${base}embed/card/`)).headers.get('content-security-policy')!,
      /frame-ancestors \*/,
    );
    assert.match((await edge(base, `${base}_astro/main.1234.js`)).headers.get('cache-control')!, /immutable/);
  }
});

test('the script of a host is one module without imports, the same each time', async () => {
  for (const [id, file] of [
    ['cloudflare', 'site/_worker.js'],
    ['netlify', 'edge/old-addresses.js'],
  ]) {
    const code = (await written(id!))(file!)!;
    assert.ok(!/^import /m.test(code), id);
    assert.match(code, /as default|export default/, id);
    assert.equal((await written(id!))(file!), code);
  }
});
