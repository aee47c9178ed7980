// Many new specs are parsed in threads, with the same result as without.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { openCache } from '../../src/catalog/read/cache.ts';
import type { ContentFiles } from '../../src/catalog/read/files.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { readAhead } from '../../src/catalog/read/read-ahead.ts';
import { markdownToHtml } from '../../src/spec/markdown-html.ts';
import { EMPTY, inFolder, noCache, spec } from '../content.ts';

/** Enough that threads are used. */
const MANY = 310;
const fileOf = (i: number): string => `functions/things/thing_${i}.md`;
const bodyOf = (i: number): string => `Shows **thing** ${i}.`;
const TEXTS = Object.fromEntries(
  Array.from({ length: MANY }, (_, i) => [fileOf(i), spec('', bodyOf(i), `Show thing ${i}.`)]),
);
const BROKEN = {
  [fileOf(3)]: spec('sumary: x', bodyOf(3), 'Show thing 3.'),
  [fileOf(4)]: 'no front matter',
  [fileOf(5)]: spec('', '', 'Show thing 5.'),
};

/** Runs a test in a content folder with many specs, some of which are broken. */
async function inManyThings(run: (files: ContentFiles) => Promise<void>): Promise<void> {
  // `inFolder` removes its folder before a promise is settled.
  const root = inFolder({ ...EMPTY, ...TEXTS, ...BROKEN }, (folder) => {
    const copy = `${folder}-copy`;
    fs.cpSync(folder, copy, { recursive: true });
    return copy;
  });
  try {
    fs.writeFileSync(path.join(root, fileOf(6)), Buffer.from([0xff, 0xfe]));
    await run({ root, label: 'content' });
  } finally {
    fs.rmSync(root, { recursive: true });
  }
}

test('specs that threads have parsed are the same, with their findings, and are not parsed again', async () => {
  await inManyThings(async (files) => {
    const cache = openCache(path.join(files.root, 'cache.v8'), 'key');
    await readAhead(files, cache);
    const parsedAgain: string[] = [];
    const watched: typeof cache = {
      ...cache,
      parsed: (file, stamp, read, parse) =>
        cache.parsed(file, stamp, read, (text) => {
          parsedAgain.push(file);
          return parse(text);
        }),
    };
    const loaded = loadCatalog(files, watched);
    const expected = loadCatalog(files, noCache());
    assert.deepEqual(parsedAgain, []);
    assert.deepEqual(loaded.catalog!.functions, expected.catalog!.functions);
    assert.deepEqual(loaded.diagnostics, expected.diagnostics);
    assert.ok(loaded.diagnostics.some(({ ruleId }) => ruleId === 'text-encoding'));
    const text = bodyOf(7);
    assert.deepEqual(
      cache.html(text, () => assert.fail('the HTML is not there')),
      markdownToHtml(text),
    );
  });
});

test('in the next run they come from the cache, and a changed spec is read as it is then', async () => {
  await inManyThings(async (files) => {
    const file = path.join(files.root, 'cache.v8');
    const first = openCache(file, 'key');
    await readAhead(files, first);
    loadCatalog(files, first);
    first.save();
    const second = openCache(file, 'key');
    await readAhead(files, second);
    fs.writeFileSync(path.join(files.root, fileOf(8)), spec('', 'Changed.', 'Show thing 8.'));
    const { catalog } = loadCatalog(files, second);
    assert.equal(catalog!.byName.get('thing_8')!.body, 'Changed.');
    assert.equal(catalog!.byName.get('thing_9')!.body, bodyOf(9));
  });
});
