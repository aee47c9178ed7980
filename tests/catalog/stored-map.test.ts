// A map that is kept in a file: only what was used is written, and what is released is not lost.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { openStoredMap } from '../../src/catalog/read/stored-map.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'catalog-'));
after(() => fs.rmSync(folder, { recursive: true }));
const open = (name: string) => openStoredMap<{ n: number }>(path.join(folder, name), 'code');

test('more entries than a part has are kept', () => {
  const first = open('many');
  for (let n = 0; n < 1200; n += 1) first.set(`key ${n}`, { n });
  first.save();
  const second = open('many');
  assert.deepEqual(
    [0, 499, 500, 1199, 1200].map((n) => second.get(`key ${n}`)?.n),
    [0, 499, 500, 1199, undefined],
  );
});

test('an offered value is written only if it was used, and an unused one is dropped', () => {
  const first = open('offered');
  first.offer('used', { n: 1 });
  first.offer('unused', { n: 2 });
  first.save();
  assert.ok(!fs.existsSync(path.join(folder, 'offered')), 'nothing was used');
  assert.equal(first.get('used')?.n, 1);
  first.save();
  assert.deepEqual([open('offered').get('used')?.n, open('offered').get('unused')], [1, undefined]);
});

test('after a release the file stays as it is', () => {
  const first = open('released');
  first.set('a', { n: 1 });
  first.save();
  first.release();
  assert.equal(first.get('a'), undefined);
  first.set('b', { n: 2 });
  first.save();
  assert.equal(open('released').get('a')?.n, 1);
});
