// The code knows no function, category or product by name: what is particular to an API is in its content or in an adapter.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { codeOf, sourcesOf } from './sources.ts';

/** The adapters, each for one API and chosen by catalog.yaml, and the lists of their names. */
const ADAPTERS = ['src/output/whm-api-1/', 'src/output/adapters.ts', 'src/output/browser-adapters.ts'];
const FILES = sourcesOf('ts|astro|css|mjs|js').filter((file) => !ADAPTERS.some((folder) => file.startsWith(folder)));

/** The names of the categories and functions of a content folder. */
function namesOf(content: string): string[] {
  const folder = `${content}/functions`;
  if (!fs.existsSync(folder)) return [];
  const categories = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = categories.flatMap(({ name }) => fs.readdirSync(`${folder}/${name}`));
  return [...categories.map(({ name }) => name), ...files.map((name) => name.replace(/\.md$/, ''))];
}

test('no file of src names a function or a category', () => {
  const fixture = namesOf('tests/fixtures/harbor');
  assert.ok(fixture.includes('list-berths'));
  // A name without an underscore may be a word that the code uses for itself: `version`, `search`.
  const names = new Set([...fixture, ...namesOf('content').filter((name) => name.includes('_'))]);
  const found = FILES.flatMap((file) =>
    [...codeOf(file).matchAll(/(['"`])([\w.-]+)\1/g)]
      .filter(([, , word]) => names.has(word!))
      .map(([, , word]) => `${file}: ${word}`),
  );
  assert.deepEqual(found, []);
});

test('no file of src outside the adapters names a product', () => {
  assert.ok(FILES.length > 50);
  assert.deepEqual(
    FILES.filter((file) => /whm|cpanel/i.test(codeOf(file))),
    [],
  );
});
