// The markup of the pages: valid, and fit for a strict Content-Security-Policy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { pagesOf, readPage, siteFolder } from './files.ts';

const folder = siteFolder();
const pages = pagesOf(folder);

const VALIDATE = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Tables keep their roles in writing, because `display: grid` and `block` drop them.
    'no-redundant-role': 'off',
    // Dots in anchors are a contract: `return-acct.user`.
    'valid-id': 'off',
    // A region that scrolls, and the row of tabs, have no element of their own.
    'prefer-native-element': 'off',
    // The filter of A to Z acts while one types, so it has no button to send it.
    'wcag/h32': 'off',
    // Astro leaves lines empty where a part of the frame is not drawn.
    'no-trailing-whitespace': 'off',
  },
});

test('pages of every kind, and the largest ones, are valid', async (t) => {
  const bySize = [...pages].sort((a, b) => b.html.length - a.html.length);
  const addresses = [
    '',
    'functions/',
    'changes/',
    'about/',
    'categories/server-administration/',
    'categories/sitejet/',
    ...pages.map(({ address }) => address).filter((address) => address.startsWith('guides/')),
    ...[
      'twofactorauth_policy_status',
      'createacct',
      'listaccts',
      'personalization_get',
      'addzonerecord',
      'addzonerecord/reverse-dns',
      'removeacct',
      'accesshash',
      'nvget',
      'load_style',
      'get_lts_wexpire',
    ].map((name) => `functions/${name}/`),
    ...bySize.slice(0, 3).map(({ address }) => address),
  ];
  const files = ['404.html', ...new Set(addresses.map((address) => `${address}index.html`))];
  const found: string[] = [];
  for (const file of files) {
    const { results } = await VALIDATE.validateString(readPage(folder, file).html);
    for (const { messages } of results)
      for (const { line, column, ruleId, message } of messages)
        found.push(`${file}:${line}:${column} ${ruleId} ${message}`);
  }
  t.diagnostic(`${files.length} pages`);
  assert.deepEqual(found, []);
});

test('no script, style or handler stands in a page', () => {
  const found = [...pages, readPage(folder, '404.html')].flatMap(({ address, html }) => {
    const tags = html.match(/<[a-zA-Z][^<>]*>/g) ?? [];
    const faults = tags.filter((tag) => {
      const bare = tag.replaceAll(/"[^"]*"/g, '""');
      return (
        /\s(?:style|on[a-z]+)=/.test(bare) ||
        /^<(?:style|iframe|object|embed|base)\b/.test(bare) ||
        (/^<script\b/.test(bare) && !/\ssrc=/.test(bare)) ||
        /=\s*"\s*(?:javascript|vbscript|data):/i.test(tag)
      );
    });
    return [...faults, ...(html.match(/<script\b[^>]*>[^<]/g) ?? [])].map((fault) => `${address}: ${fault}`);
  });
  assert.deepEqual(found, []);
});

test('nothing leads to another host, and no text names a real one', () => {
  const elsewhere = pages.flatMap(({ address, links }) =>
    links.filter((link) => /^(?:[a-z]+:|\/\/)/i.test(link)).map((link) => `${address}: ${link}`),
  );
  assert.deepEqual(elsewhere, []);
  const EXAMPLE = /(?:^|\.)(?:example|example\.(?:com|org|net)|localhost|test|invalid)$/;
  const real = pages.flatMap(({ address, html }) => {
    const text = html.replaceAll(/<[^>]*>/g, '');
    return [...text.matchAll(/\bhttps?:\/\/([A-Za-z0-9][A-Za-z0-9.-]*)/g)]
      .map(([, host]) => host!.replace(/\.$/, '').toLowerCase())
      .filter(
        (host) =>
          host.includes('.') && !EXAMPLE.test(host) && !/^(?:192\.0\.2|198\.51\.100|203\.0\.113|127)\./.test(host),
      )
      .map((host) => `${address}: ${host}`);
  });
  assert.deepEqual(real, []);
});

test('the language, the viewport, one main heading, headings in order', () => {
  const faults = pages.flatMap(({ address, html }) => {
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const levels = [...main.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    const skips = levels.some((level, i) => i > 0 && level > levels[i - 1]! + 1);
    return [
      !/<html lang="en" data-base="\/">/.test(html) && 'language or base',
      !html.includes('name="viewport" content="width=device-width, initial-scale=1"') && 'viewport',
      levels.filter((level) => level === 1).length !== 1 && 'h1',
      levels[0] !== 1 && 'first heading',
      skips && `levels ${levels.join('')}`,
    ]
      .filter(Boolean)
      .map((fault) => `${address}: ${fault}`);
  });
  assert.deepEqual(faults, []);
});

test('no two regions of a page have the same name', () => {
  const faults = pages.flatMap(({ address, html }) => {
    const names = [...html.matchAll(/ role="region" aria-label="([^"]*)"/g)].map(([, name]) => name!);
    return names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${address}: ${name}`);
  });
  assert.deepEqual(faults, []);
});
