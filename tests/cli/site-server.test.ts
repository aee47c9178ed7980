// The local server: every request gets a response, with the headers of a published site.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import http, { type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { siteServer } from '../../src/cli/site-server.ts';
import { namesExport } from '../../src/export/names.ts';
import { baseOf } from '../../src/hosting/site.ts';
import { catalogOf, spec } from '../content.ts';
import { newFolder } from '../site/build.ts';

const LONG = 'A page with enough text to be worth compressing. '.repeat(50);
const FILES: Record<string, string> = {
  'index.html': LONG,
  '404.html': '<link rel="icon" href="/a%20b/%C3%A4&amp;/icon.svg">no such page',
  'functions/index.html': 'functions',
  'functions/list_items.md': 'Größe',
  'functions/list_items.json': '{}',
  'redirects.json': JSON.stringify({
    pages: { '/old?id=7': '/functions/' },
    patterns: [{ from: '/wiki/*/{function}' }],
    guesses: [{ from: '/{page}' }],
    names: { function: { list_items: '/functions/list_items/' }, guide: {}, category: {} },
  }),
  'names.json': String(
    namesExport.make(catalogOf({ 'functions/things/list_items.md': spec('', 'Lists.', 'List the items.') })),
  ),
  'names.txt': 'ä',
  'feed.xml': '<a/>',
  'icon.svg': '<svg/>',
  '_astro/main.1234.js': 'let a',
  '_astro/main.1234.css': 'a {}',
  '.catalog-files': 'index.html',
  '.git/HEAD': 'ref',
  '.well-known/security.txt': 'Contact',
};
const site = newFolder();
const plain = siteServer(site, '/');
const below = siteServer(site, '/a%20b/%C3%A4&/');

before(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    fs.mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
    fs.writeFileSync(path.join(site, name), text);
  }
  fs.mkdirSync(path.join(site, 'empty'));
  fs.symlinkSync('loop', path.join(site, 'loop'));
  for (const server of [plain, below]) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
});
after(() => {
  for (const server of [plain, below]) {
    server.closeAllConnections();
    server.close();
  }
  fs.rmSync(site, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for an address exactly as it is written, which `fetch` would normalize. */
async function ask(
  address: string,
  { method = 'GET', headers = {}, server = plain }: { method?: string; headers?: object; server?: http.Server } = {},
): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const request = http.request({ port, host: '127.0.0.1', path: address, method, headers: { ...headers } });
  request.end();
  const [response] = await once(request, 'response');
  const body = Buffer.concat(await response.toArray());
  return { status: response.statusCode, headers: response.headers, body };
}

test('an address without a file gets 404.html, and the server keeps running', async () => {
  const long = 'a'.repeat(300);
  for (const address of [
    ...['//', '//[', '//functions', '///x', '/\\', '/%zz', '/%00', '/%2e%2e/%2e%2e/etc/passwd', '/../../etc/passwd'],
    ...[`/functions/${long}`, `/${'a/'.repeat(3000)}`, '/loop', '/loop/', '/icon.svg/', '/empty', '/empty/', '/%ff'],
    ...['/.catalog-files', '/.git/HEAD', '/%2egit/HEAD', 'http://other.example/'],
  ]) {
    const { status, headers, body } = await ask(address);
    assert.equal(status, 404, address);
    assert.match(body.toString(), /no such page/, address);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  }
  assert.equal((await ask('/')).status, 200);
});

test('a file that another program removes while it is asked for does not end the server', async () => {
  const file = path.join(site, 'flicker.txt');
  const asked = Array.from({ length: 40 }, async (_, i) => {
    if (i % 2 === 0) fs.writeFileSync(file, 'x'.repeat(100_000));
    else fs.rmSync(file, { force: true });
    return (await ask('/flicker.txt').catch(() => ({ status: 0 }))).status;
  });
  for (const status of await Promise.all(asked)) assert.ok([0, 200, 404].includes(status), String(status));
  assert.equal((await ask('/')).status, 200);
});

test('a page without its last slash is redirected, with its query', async () => {
  for (const query of ['?q=a&in=2', '?q=a?b', ''])
    assert.equal((await ask(`/functions${query}`)).headers.location, `/functions/${query}`);
  assert.equal((await ask('/functions/?q=a')).body.toString(), 'functions');
});

test('a site below a base path, however a browser encodes it', async () => {
  assert.equal(baseOf(site), '/a%20b/%C3%A4&/');
  for (const address of ['/a%20b/%C3%A4&/functions/', '/a%20b/%c3%a4%26/functions/'])
    assert.equal((await ask(address, { server: below })).body.toString(), 'functions', address);
  const { status, headers } = await ask('/a%20b/%C3%A4&?x', { server: below });
  assert.deepEqual([status, headers.location], [301, '/a%20b/%C3%A4&/?x']);
  for (const address of ['/', '/functions/', '/a%20b/', '/a%20b/%C3%A4&/nope'])
    assert.equal((await ask(address, { server: below })).status, 404, address);
});

test('every text has its type and charset', async () => {
  const types: Record<string, string> = {
    '/': 'text/html; charset=utf-8',
    '/functions/list_items.md': 'text/markdown; charset=utf-8',
    '/functions/list_items.json': 'application/json; charset=utf-8',
    '/names.txt': 'text/plain; charset=utf-8',
    '/feed.xml': 'application/xml; charset=utf-8',
    '/icon.svg': 'image/svg+xml; charset=utf-8',
    '/_astro/main.1234.js': 'text/javascript; charset=utf-8',
    '/_astro/main.1234.css': 'text/css; charset=utf-8',
    '/.well-known/security.txt': 'text/plain; charset=utf-8',
  };
  for (const [address, type] of Object.entries(types))
    assert.equal((await ask(address)).headers['content-type'], type, address);
});

test('files named after their content are kept for a year, everything else is asked for again', async () => {
  const cached = async (address: string) => (await ask(address)).headers['cache-control'];
  assert.equal(await cached('/_astro/main.1234.js'), 'public, max-age=31536000, immutable');
  for (const address of ['/', '/names.txt', '/_astro/nope.css', '/x/_astro/nope.css', '/_astro/', '/functions/'])
    assert.equal(await cached(address), 'no-cache', address);
});

test('every response has the security headers', async () => {
  for (const address of ['/', '/nope', '/_astro/main.1234.js', '/functions']) {
    const { headers } = await ask(address);
    assert.match(String(headers['content-security-policy']), /^default-src 'none'/, address);
    assert.equal(headers['x-content-type-options'], 'nosniff', address);
  }
});

test('text is compressed with brotli or gzip, as the browser can read it', async () => {
  const brotli = await ask('/', { headers: { 'Accept-Encoding': 'gzip, br' } });
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(brotli.body).toString(), LONG);
  const gzip = await ask('/', { headers: { 'Accept-Encoding': 'gzip' } });
  assert.equal(gzip.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(gzip.body).toString(), LONG);
  assert.match(String(gzip.headers.vary), /Accept-Encoding/);
  const none = await ask('/');
  assert.equal(none.headers['content-encoding'], undefined);
  assert.equal(none.body.toString(), LONG);
});

test('an unchanged file is not sent again', async () => {
  const { etag, 'last-modified': modified } = (await ask('/')).headers;
  for (const headers of [{ 'If-None-Match': etag }, { 'If-Modified-Since': modified }]) {
    const { status, body } = await ask('/', { headers });
    assert.deepEqual([status, body.length], [304, 0]);
  }
  assert.equal((await ask('/', { headers: { 'If-None-Match': '"other"' } })).status, 200);
});

test('a part of a file can be asked for', async () => {
  const { status, headers, body } = await ask('/', { headers: { Range: 'bytes=2-5', 'Accept-Encoding': 'br' } });
  assert.deepEqual([status, body.toString()], [206, LONG.slice(2, 6)]);
  assert.equal(headers['content-range'], `bytes 2-5/${LONG.length}`);
  assert.equal((await ask('/', { headers: { Range: 'bytes=999999-' } })).status, 416);
});

test('HEAD returns the length without the body, and other methods are refused', async () => {
  for (const address of ['/', '/nope']) {
    const { headers, body } = await ask(address, { method: 'HEAD' });
    const whole = await ask(address);
    assert.deepEqual([headers['content-length'], body.length], [String(whole.body.length), 0], address);
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH']) {
    const { status, headers } = await ask('/', { method });
    assert.deepEqual([status, headers.allow], [405, 'GET, HEAD'], method);
  }
});

test('an old address is redirected in one step, below a base path too', async () => {
  for (const [address, target] of [
    ['/wiki/x/List+Items', 'functions/list_items/'],
    ['/LIST_ITEMS/', 'functions/list_items/'],
    ['/functions/list_items.md.md', undefined],
    ['/old?x=1&id=7', 'functions/'],
    ['/old?id=8', undefined],
    ['//wiki/x/list_items', 'functions/list_items/'],
  ] as const) {
    const { status, headers } = await ask(address);
    assert.deepEqual(
      [status, headers.location],
      target === undefined ? [404, undefined] : [301, `/${target}`],
      address,
    );
    const inside = await ask(`/a%20b/%C3%A4&${address}`, { server: below });
    assert.equal(inside.headers.location, target && `/a%20b/%C3%A4&/${target}`, address);
    const atRoot = await ask(address, { server: below });
    assert.equal(atRoot.headers.location, target && `/a%20b/%C3%A4&/${target}`, address);
  }
});

test('a page is Markdown for a program that asks for it, and says that it varies', async () => {
  const markdown = await ask('/functions/list_items/', { headers: { accept: 'text/html;q=0.5, text/markdown' } });
  assert.equal(markdown.status, 200);
  assert.equal(markdown.headers['content-type'], 'text/markdown; charset=utf-8');
  assert.match(markdown.headers.vary ?? '', /\bAccept\b(?!-)/);
  assert.equal(markdown.body.toString(), 'Größe');
  const html = await ask('/functions/', { headers: { accept: 'text/html, */*' } });
  assert.equal(html.headers['content-type'], 'text/html; charset=utf-8');
  assert.match(html.headers.vary ?? '', /\bAccept\b(?!-)/);
  const excluded = await ask('/functions/', { headers: { accept: 'text/markdown;q=0, text/html' } });
  assert.equal(excluded.headers['content-type'], 'text/html; charset=utf-8');
  // A page without a Markdown file stays as it is.
  const only = await ask('/functions/', { headers: { accept: 'text/markdown' } });
  assert.equal(only.headers['content-type'], 'text/html; charset=utf-8');
});

test('the 404 page is Markdown for a program that asks for it, and names what is closest', async () => {
  const { status, headers, body } = await ask('/functions/list_itms/', { headers: { accept: 'text/markdown, */*' } });
  assert.equal(status, 404);
  assert.equal(headers['content-type'], 'text/markdown; charset=utf-8');
  assert.match(
    body.toString(),
    /^> .*\/llms\.txt\n\n# .*\n\n.*\[list_items\]\(\/functions\/list_items\.md\): List the items\./s,
  );
  const page = await ask('/functions/list_itms/', { headers: { accept: 'text/html' } });
  assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
});
