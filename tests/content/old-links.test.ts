// Old addresses of this content lead to the right page in one step (content/tests/old-links.yaml).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { openRedirects } from '../../src/catalog/model/redirect-table.ts';
import { redirectsOf } from '../../src/catalog/model/redirects.ts';
import { expectations, loadContent } from './content.ts';

const { catalog } = loadContent();
const links = expectations('old-links.yaml', z.record(z.string(), z.string().nullable())) ?? {};
const redirect = openRedirects(redirectsOf(catalog ?? assert.fail('the content has errors')));

test('every old link leads to its page', () => {
  const wrong = Object.entries(links).flatMap(([link, page]) => {
    const { pathname, search } = new URL(link, 'http://localhost');
    const target = redirect(pathname, search);
    return (target?.replace(/#.*/, '') ?? null) === page ? [] : [`${link} leads to ${target}, not to ${page}`];
  });
  assert.deepEqual(wrong, []);
});

test('guessed addresses of every function lead to it', () => {
  const { functions } = catalog!;
  const camel = (name: string) => name.replace(/(?<=[a-z0-9])_([a-z])/g, (_, letter) => letter.toUpperCase());
  const wrong = functions.flatMap(({ name }) => {
    const hyphens = name.replaceAll(/(?<=[a-z0-9])_/g, '-');
    const guesses = [
      ...[`/functions/${name}.html`, `/api/${name}`, `/reference/${name}`, `/docs/${name}`, `/${name}`],
      ...[`/functions/${hyphens}/`, `/api/${name.toUpperCase()}`, `/FUNCTIONS/${name.toUpperCase()}/`],
      ...[`/latest/functions/${name}/`, `/en/${name}`, `/138/functions/${name}.html`, `/functions/${name}/parameters`],
      ...[`/functions/${name}..`, `/functions/%20${name}%20`, `/functions/${name}()`, `/functions//${name}//`],
    ];
    return [
      ...guesses.filter((guess) => redirect(guess) !== `/functions/${name}/`),
      ...[`function=${name}`, `q=x&function=${name}`].filter(
        (query) => redirect('/page.php', query) !== `/functions/${name}/`,
      ),
    ];
  });
  assert.deepEqual(wrong, []);
  for (const { name } of functions) assert.equal(redirect(`/functions/${name}.md.md`), `/functions/${name}.md`);
  // Only two names that differ in nothing but underscores share a form in camel case.
  const lost = functions.filter(({ name }) => redirect(`/functions/${camel(name)}`) === undefined);
  assert.deepEqual(lost, []);
});
