// The code knows no function, no category and no product by name: all that is particular to an API stands in its content.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';

const SOURCES = fs
  .readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|astro|css|mjs|js)$/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`);

/** Words that are also the name of a function, and what they are here. */
const OTHERWISE = new Set(['src/output/response.ts: version']); // a key of the metadata that output options report in

/** The code without its comments, which may say where a rule comes from. */
function codeOf(file: string): string {
  return fs
    .readFileSync(file, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '');
}

function namesOf(content: string): Set<string> {
  const categories = fs.readdirSync(`${content}/functions`);
  const functions = categories.flatMap((category) => fs.readdirSync(`${content}/functions/${category}`));
  return new Set([...categories, ...functions.map((name) => name.replace(/\.md$/, ''))]);
}

test('no file of src names a function or a category of the content', () => {
  const names = new Set([...namesOf('content'), ...namesOf('tests/fixtures/harbor')]);
  assert.ok(names.size > 600 && SOURCES.length > 50);
  const found = SOURCES.flatMap((file) =>
    [...codeOf(file).matchAll(/(['"`])([\w.-]+)\1/g)]
      .filter(([, , word]) => names.has(word!))
      .map(([, , word]) => `${file}: ${word}`),
  );
  assert.deepEqual(
    found.filter((one) => !OTHERWISE.has(one)),
    [],
  );
});

test('no file of src names the product', () => {
  const found = SOURCES.filter((file) => /whm|cpanel/i.test(codeOf(file)));
  assert.deepEqual(found, []);
});
