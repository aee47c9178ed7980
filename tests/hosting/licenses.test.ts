// The licenses of what ships are in the site, to the letter.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';

const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

test('licenses.txt has the licenses of the code and of Pagefind', () => {
  const notice = words(fs.readFileSync('public/licenses.txt', 'utf8'));
  const [own] = fs.readFileSync('LICENSE', 'utf8').split('The texts in content/');
  for (const license of [own!, fs.readFileSync('node_modules/pagefind/LICENSE/LICENSE', 'utf8')])
    assert.ok(notice.includes(words(license)), license.slice(0, 80));
});
