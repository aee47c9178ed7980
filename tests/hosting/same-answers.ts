// The tests that a real web server must pass: its answers are those of `npm run serve`.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { precompress } from '../../src/build/precompress.ts';
import { siteServer } from '../../src/cli/site-server.ts';
import { readSite, type Site } from '../../src/hosting/site.ts';
import { expectations, loadContent } from '../content/content.ts';
import { newFolder } from '../site/build.ts';
import { type Answer, ask, type Running } from './real-servers.ts';
import { oldAddresses, writeStubSite } from './stub-site.ts';

/** A web server to test. */
interface Tested {
  name: string;
  isInstalled: boolean;
  config(site: Site): string;
  start(work: string, root: string, include: string): Promise<Running>;
  /** What the server says about its configuration; empty if it is right. */
  complaints(work: string): string;
  /** Whether the files can be in another folder than the path of the site says. */
  canBeAnywhere: boolean;
  /** The encodings of which it sends copies. */
  encodings: readonly ('gzip' | 'br')[];
  /** Addresses that the server refuses before it reads its configuration. */
  refused: readonly string[];
}

/** Where a site is: its base path, and its folder below the root. */
const PLACES: readonly { base: string; folder: string; anywhere?: boolean }[] = [
  { base: '/', folder: '' },
  { base: '/docs/whm/', folder: 'docs/whm' },
  { base: '/docs/whm/', folder: '', anywhere: true },
  { base: '/a%20b/%C3%A4&/', folder: 'a b/ä&' },
];
/** The headers that must be the same. */
const HEADERS = [
  'location',
  'content-type',
  'cache-control',
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
];
const PAGES = [
  ...['/', '/functions/', '/functions', '/changes/', '/changes', '/icon.svg', '/robots.txt', '/redirects.json'],
  ...[
    '/functions?q=a&in=2',
    '/functions/?q=a',
    '/_astro/main.1234.js',
    '/_astro/main.1234.css',
    '/embed/card/',
    '/embed/card',
  ],
  ...['/pagefind/fragment/en_1.pf_fragment', '/pagefind/wasm.en.pagefind', '/.well-known/security.txt', '/404.html'],
  ...[
    '/nope',
    '/nope/',
    '/_astro/nope.css',
    '/_astro/',
    '/embed/nope/',
    '/empty',
    '/empty/',
    '/pagefind/',
    '/.git/HEAD',
  ],
  ...[
    '/.catalog-files',
    '/functions/.x',
    '/%2egit/HEAD',
    '/%ff',
    '/%e2%80%93',
    '/a%3Fb',
    '/a%0Ab',
    '/functions/nope.json',
  ],
  ...[
    '//other.example',
    '//other.example/functions',
    '/functions//',
    `/functions/${'a'.repeat(300)}`,
    `/${'a/'.repeat(300)}b`,
  ],
  ...['/llms.txt', '/sitemap-index.xml', '/feed.xml', '/index.md', '/schema/function.json', '/icon.svg/'],
];

/** Runs the tests of a server. */
export function compareServers({
  name,
  isInstalled,
  config,
  start,
  complaints,
  canBeAnywhere,
  encodings,
  refused,
}: Tested): void {
  const catalog = loadContent().catalog ?? assert.fail('the content has errors');
  const skip = !isInstalled && `${name} is not installed`;
  const links = Object.keys(expectations('old-links.yaml', z.record(z.string(), z.string().nullable())) ?? {}).map(
    (link) => {
      const { pathname, search } = new URL(link, 'http://localhost');
      return pathname + search;
    },
  );
  const old = [...links, ...oldAddresses(catalog)];

  for (const { base, folder } of PLACES.filter(({ anywhere }) => !anywhere || canBeAnywhere)) {
    const where = `${name}, ${base} in ${folder || 'the root'}`;
    const work = newFolder();
    const root = path.join(work, 'root');
    const site = path.join(root, folder);
    let real: Running;
    const server = siteServer(site, base);

    before(async () => {
      if (skip) return;
      writeStubSite(catalog, site, base);
      if (base === '/')
        await precompress(site, ['index.html', 'functions/index.html', '_astro/main.1234.js', 'llms.txt']);
      fs.writeFileSync(path.join(work, 'site.conf'), config(readSite(site)));
      real = await start(work, root, path.join(work, 'site.conf'));
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    });
    after(async () => {
      await real?.stop();
      server.closeAllConnections();
      server.close();
      fs.rmSync(work, { recursive: true, force: true });
    });
    const both = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
      Promise.all(
        [real.port, (server.address() as AddressInfo).port].map((port) => ask(port, address, headers, method)),
      ) as Promise<[Answer, Answer]>;
    const inside = (address: string) => base + address.slice(1);

    test(`${where}: the server accepts the configuration`, { skip }, () => {
      assert.equal(complaints(work), '');
    });

    test(`${where}: pages, files, folders and what does not exist`, { skip }, async () => {
      const wrong: string[] = [];
      const pages = PAGES.filter((page) => !refused.includes(page)).map(inside);
      // What is outside the path of the site belongs to the server.
      const outside = base === '/' || folder === '' ? [] : [base.slice(0, -1), `${base.slice(0, -1)}?x`, '/nope'];
      for (const address of [...pages, ...outside]) {
        const [own, expected] = await both(address);
        wrong.push(...differences(address, own, expected));
        if (own.status === 200 || expected.status === 200) assert.ok(own.body.equals(expected.body), address);
      }
      assert.deepEqual(wrong, []);
    });

    test(`${where}: ${old.length} old and guessed addresses`, { skip }, async () => {
      const wrong: string[] = [];
      for (const address of old) {
        wrong.push(...differences(inside(address), ...(await both(inside(address)))));
      }
      assert.deepEqual(wrong.slice(0, 30), [], `${wrong.length} differ`);
    });

    test(`${where}: old addresses at the root of an old host`, { skip }, async () => {
      const wrong: string[] = [];
      for (const address of links) wrong.push(...differences(address, ...(await both(address))));
      assert.deepEqual(wrong, []);
    });

    test(`${where}: Markdown for programs that ask for it`, { skip }, async () => {
      const accept = { accept: 'text/markdown, text/html;q=0.5' };
      for (const page of ['/functions/', `/functions/${catalog.functions[0]!.name}/`, '/']) {
        const own = await ask(real.port, inside(page), accept);
        assert.equal(own.status, 200);
        assert.equal(own.headers['content-type'], 'text/markdown; charset=utf-8', page);
        assert.match(String(own.headers.vary), /Accept(?!-)/);
      }
      const missing = await ask(real.port, inside('/functions/nope/x/'), accept);
      assert.equal(missing.status, 404);
      assert.equal(missing.headers['content-type'], 'text/markdown; charset=utf-8');
      const page = await ask(real.port, inside('/functions/'), { accept: 'text/html, text/markdown;q=0' });
      assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
    });

    // Only the site at the root has copies.
    if (base === '/')
      test(`${where}: compressed copies are sent`, { skip }, async () => {
        for (const [address, file] of [
          ['/', 'index.html'],
          ['/_astro/main.1234.js', '_astro/main.1234.js'],
          ['/llms.txt', 'llms.txt'],
        ] as const) {
          const plain = await ask(real.port, address);
          for (const encoding of encodings) {
            const copy = await ask(real.port, address, { 'accept-encoding': encoding });
            assert.equal(copy.headers['content-encoding'], encoding, address);
            assert.deepEqual(copy.body, fs.readFileSync(path.join(site, `${file}.${encoding === 'br' ? 'br' : 'gz'}`)));
            for (const header of HEADERS)
              assert.equal(copy.headers[header], plain.headers[header], `${address} ${header}`);
            assert.match(String(copy.headers.vary), /Accept-Encoding/);
          }
        }
      });

    test(`${where}: compression, validators, methods`, { skip }, async () => {
      const packed = await ask(real.port, inside('/'), { 'accept-encoding': 'gzip' });
      assert.equal(packed.headers['content-encoding'], 'gzip');
      assert.match(String(packed.headers.vary), /Accept-Encoding/);
      const plain = await ask(real.port, inside('/'));
      assert.deepEqual(gunzipSync(packed.body), plain.body);
      const again = await ask(real.port, inside('/_astro/main.1234.js'), {
        'if-none-match': String((await ask(real.port, inside('/_astro/main.1234.js'))).headers.etag),
      });
      assert.equal(again.status, 304);
      assert.match(String(again.headers['cache-control']), /immutable/);
      assert.equal((await ask(real.port, inside('/'), {}, 'HEAD')).body.length, 0);
      assert.equal((await ask(real.port, inside('/'), {}, 'POST')).status, 405);
    });
  }
}

/** What differs between two answers. */
function differences(address: string, own: Answer, expected: Answer): string[] {
  if (own.status !== expected.status)
    return [
      `${address}: ${own.status} ${own.headers.location ?? ''}, not ${expected.status} ${expected.headers.location ?? ''}`,
    ];
  // A redirect has no content.
  return HEADERS.filter((header) => own.status !== 301 || !/^content-/.test(header))
    .filter((header) => normalized(own.headers[header]) !== normalized(expected.headers[header]))
    .map((header) => `${address}: ${header}: ${own.headers[header]}, not ${expected.headers[header]}`);
}

/** A header with the digits of percent-encoded characters in capitals; both forms mean the same. */
function normalized(header: string | string[] | undefined): string | undefined {
  return header?.toString().replaceAll(/%[0-9a-f]{2}/g, (encoded) => encoded.toUpperCase());
}
