// The cache: nothing is parsed twice, nothing stale is used, and a damaged cache file is ignored.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type Cache, openCache } from '../../src/catalog/read/cache.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { EMPTY, inFolder, spec, THING } from '../content.ts';

const OTHER = 'functions/things/set_thing.md';
const TEXTS = {
  ...EMPTY,
  [THING]: spec("returns: [{name: a, type: string, description: A., values: {1: B., 0: A.}, example: '1'}]"),
  [OTHER]: spec('', 'Sets it.', 'Set the thing.'),
};

/** A cache that reports which texts it has parsed or rendered since the last call. */
function watched(cache: Cache): Cache & { done(): string[] } {
  let list: string[] = [];
  return {
    ...cache,
    parsed: (file, stamp, read, parse) =>
      cache.parsed(file, stamp, read, (text) => {
        list.push(path.basename(file, '.md'));
        return parse(text);
      }),
    html: (text, render) =>
      cache.html(text, (inner) => {
        list.push(inner);
        return render(inner);
      }),
    done() {
      const done = list;
      list = [];
      return done;
    },
  };
}

function withCache(
  run: (root: string, file: string, open: (key?: string) => ReturnType<typeof watched>) => void,
): void {
  inFolder(TEXTS, (root) => {
    const file = path.join(root, 'below', 'cache.v8');
    run(root, file, (key = 'key') => watched(openCache(file, key)));
  });
}

const load = (root: string, cache: Cache) => loadCatalog({ root, label: 'content' }, cache);

test('an unchanged spec is not parsed again, but a changed one is', () => {
  withCache((root, _, open) => {
    const first = open();
    const before = load(root, first);
    assert.deepEqual(first.done(), ['get_thing', 'set_thing']);
    load(root, first);
    assert.deepEqual(first.done(), [], 'in the same run');
    first.save();
    const second = open();
    const after = load(root, second);
    assert.deepEqual(second.done(), [], 'in the next run');
    assert.deepEqual(after.catalog!.functions, before.catalog!.functions);
    fs.writeFileSync(path.join(root, OTHER), spec('', 'Sets it now.', 'Set the thing.'));
    assert.equal(load(root, second).catalog!.byName.get('set_thing')!.body, 'Sets it now.');
    assert.deepEqual(second.done(), ['set_thing']);
    second.save();
    const third = open();
    load(root, third);
    assert.deepEqual(third.done(), []);
  });
});

test('findings are cached with their spec', () => {
  withCache((root, _, open) => {
    fs.writeFileSync(path.join(root, THING), spec('sumary: x'));
    const first = open();
    const before = load(root, first).diagnostics;
    first.save();
    assert.equal(before[0]!.message, 'unknown key `sumary`');
    assert.deepEqual(load(root, open()).diagnostics, before);
  });
});

test('HTML is kept too', () => {
  withCache((_, __, open) => {
    const rendered = { pieces: ['<b>', { type: 'code' as const, text: 'a' }], isParagraph: true, text: 'a' };
    const other = () => ({ pieces: ['other'], isParagraph: false, text: '' });
    const first = open();
    assert.deepEqual(
      first.html('a', () => rendered),
      rendered,
    );
    assert.deepEqual(first.html('a', other), rendered);
    first.save();
    assert.deepEqual(open().html('a', other), rendered);
  });
});

test('another key, a damaged file and another file in its place: the cache is empty and written again', () => {
  withCache((root, file, open) => {
    const parsedBy = (cache: ReturnType<typeof open>) => {
      assert.equal(load(root, cache).catalog!.functions.length, 2);
      return cache.done().length;
    };
    const first = open();
    assert.equal(parsedBy(first), 2);
    first.save();
    assert.equal(parsedBy(open('new code')), 2);
    assert.equal(parsedBy(open()), 0);
    const whole = fs.readFileSync(file);
    const flipped = Array.from({ length: 60 }, (_, i) => {
      const copy = Buffer.from(whole);
      copy[Math.floor((i * copy.length) / 60)]! ^= 1 << (i % 8);
      return copy;
    });
    for (const damaged of [
      ...flipped,
      whole.subarray(0, whole.length / 2),
      Buffer.concat([whole, whole]),
      Buffer.from('nonsense'),
      Buffer.alloc(0),
      Buffer.from([255, 15, 48]),
    ]) {
      fs.writeFileSync(file, damaged);
      const cache = open();
      assert.equal(parsedBy(cache), 2);
      cache.save();
      assert.deepEqual(fs.readFileSync(file), whole);
    }
  });
});

test('a save leaves no temporary file, and a folder that cannot be written is not an error', () => {
  withCache((root, file, open) => {
    const cache = open();
    load(root, cache);
    cache.save();
    assert.deepEqual(fs.readdirSync(path.dirname(file)), ['cache.v8']);
    const time = fs.statSync(file, { bigint: true }).mtimeNs;
    cache.save();
    assert.equal(fs.statSync(file, { bigint: true }).mtimeNs, time, 'nothing new, nothing written');
    const folder = path.join(root, 'taken');
    fs.mkdirSync(path.join(folder, 'cache.v8'), { recursive: true });
    const blocked = openCache(path.join(folder, 'cache.v8'), 'key');
    load(root, blocked);
    blocked.save();
    assert.deepEqual(fs.readdirSync(folder), ['cache.v8']);
  });
});

test('only the cache files of the content folders that were read last stay', () => {
  inFolder(TEXTS, (root) => {
    const folder = path.join(root, 'caches');
    fs.mkdirSync(folder);
    // Two for each content folder; one was not finished.
    const names = Array.from({ length: 15 }, (_, i) => [
      `specs-${i}.v8${i === 3 ? '.123' : ''}`,
      `specs-${i}.html.v8`,
    ]).flat();
    for (const [i, name] of names.entries()) {
      fs.writeFileSync(path.join(folder, name), '');
      fs.utimesSync(path.join(folder, name), i, i);
    }
    fs.writeFileSync(path.join(folder, 'other.v8'), '');
    const cache = openCache(path.join(folder, 'specs-mine.v8'), 'key');
    load(root, cache);
    cache.save();
    assert.deepEqual(fs.readdirSync(folder).sort(), [...names.slice(11), 'other.v8', 'specs-mine.v8'].sort());
  });
});
