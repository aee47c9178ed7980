// The markup of the pages: valid, and fit for a strict Content-Security-Policy.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import type { SitePage } from './files.ts';
import { builtSites } from './sites.ts';

const VALIDATOR = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Tables have explicit roles, because `display: grid` and `block` drop the implicit ones.
    'no-redundant-role': 'off',
    // Dots in anchors are a contract: `return-acct.user`.
    'valid-id': 'off',
    // A scrolling region and a row of tabs have no native element.
    'prefer-native-element': 'off',
    // The filter of A to Z works while one types, so it has no submit button.
    'wcag/h32': 'off',
    // The name of a function is a fact, however long it is.
    'long-title': 'off',
    // Astro leaves a line empty if a part of the frame is not drawn.
    'no-trailing-whitespace': 'off',
  },
});
/** How many pages of each kind are validated, the largest ones of the kind first. */
const OF_EACH_KIND = 8;

/** The largest pages of each kind: guides, categories, functions, variants, and the single pages. */
function chosen(pages: readonly SitePage[]): SitePage[] {
  const kinds = Map.groupBy(pages, ({ address }) => {
    const [folder, ...rest] = address.split('/').filter(Boolean);
    return rest.length > 0 ? `${folder} ${rest.length}` : address;
  });
  return [...kinds.values()].flatMap((kind) =>
    kind.sort((a, b) => b.html.length - a.html.length).slice(0, OF_EACH_KIND),
  );
}

for (const { name, folder, pages: ordinary, cards, notFound } of builtSites()) {
  const pages = [...ordinary, ...cards];
  test(`${name}: the pages of every kind are valid HTML`, async (t) => {
    const found: string[] = [];
    const validated = [notFound, ...(name === 'fixture' ? pages : chosen(pages))];
    for (const { address, html } of validated) {
      const { results } = await VALIDATOR.validateString(html);
      for (const { messages } of results)
        for (const { line, column, ruleId, message } of messages)
          found.push(`${address}:${line}:${column} ${ruleId} ${message}`);
    }
    t.diagnostic(`${validated.length} pages`);
    assert.deepEqual(found, []);
  });

  test(`${name}: every page says what a program shows for a link to it`, () => {
    for (const { address, html } of ordinary) {
      const tags = [...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="[^"]+">/g)];
      const names = tags.map(([, tag]) => tag);
      const all = ['og:title', 'og:description', 'og:url', 'og:type', 'og:site_name'];
      // A picture for links is optional.
      const picture = fs.existsSync(`${folder}/og.png`) ? ['og:image', 'twitter:card'] : [];
      assert.deepEqual(names, [...all, ...picture], address);
    }
  });

  test(`${name}: no page has an inline script, an inline style or an event handler`, () => {
    const found = [...pages, notFound].flatMap(({ address, html }) => {
      const tags = html.match(/<[a-zA-Z][^<>]*>/g) ?? [];
      const faults = tags.filter((tag) => {
        const bare = tag.replaceAll(/"[^"]*"/g, '""');
        return (
          /\s(?:style|on[a-z]+)=/.test(bare) ||
          /^<(?:style|iframe|object|embed|base(?! target="">))\b/.test(bare) ||
          (/^<script\b/.test(bare) && !/\ssrc=/.test(bare)) ||
          /=\s*"\s*(?:javascript|vbscript|data):/i.test(tag)
        );
      });
      return [...faults, ...(html.match(/<script\b[^>]*>[^<]/g) ?? [])].map((fault) => `${address}: ${fault}`);
    });
    assert.deepEqual(found, []);
  });

  test(`${name}: no page loads anything from another host`, () => {
    const found = [...pages, notFound].flatMap(({ address, html }) =>
      [
        ...html.matchAll(
          /<(?:script|img|source|use|image|form|link rel="(?!canonical|alternate" type="application\/json\+oembed"))[^<>]*>/g,
        ),
      ]
        .map(([tag]) => tag)
        .filter((tag) => / (?:src|href|action|srcset)="(?:[a-z]+:|\/\/)/i.test(tag))
        .map((tag) => `${address}: ${tag}`),
    );
    assert.deepEqual(found, []);
  });

  test(`${name}: every page has a language, a viewport, one main heading and headings in order`, () => {
    const faults = pages.flatMap(({ address, html }) => {
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      const levels = [...main.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      const skips = levels.some((level, i) => i > 0 && level > levels[i - 1]! + 1);
      return [
        !/<html lang="[a-z]{2,3}(?:-\w+)*"/.test(html) && 'language',
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

  test(`${name}: no two regions of a page have the same name`, () => {
    const faults = pages.flatMap(({ address, html }) => {
      const names = [...html.matchAll(/ role="region" aria-label="([^"]*)"/g)].map(([, label]) => label!);
      return names.filter((label, i) => names.indexOf(label) !== i).map((label) => `${address}: ${label}`);
    });
    assert.deepEqual(faults, []);
  });
}
