import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { removeOldCaches } from './old-caches.ts';

/** A map that is kept in a file from one run to the next. Only what was used since it was opened is written again. */
export interface StoredMap<Value extends object> {
  /** Returns a value, which is used now; undefined if there is none. */
  get(key: string): Value | undefined;
  /** Adds a value, which is used now, and returns it. */
  set(key: string, value: Value): Value;
  /** Adds a value that is written only if it is used. */
  offer(key: string, value: Value): void;
  /** Writes what was used, if anything is new. */
  save(): void;
  /** Releases all values. The file stays as it is from then on, since the next `save` would drop what was released. */
  release(): void;
}

/** Some entries of a map, and the code that made them. */
interface Part<Value> {
  code: string;
  entries: [key: string, value: Value][];
}

/** The length of the checksum at the start of a file, in bytes. */
const CHECKSUM = 20;
/** The length of the number before each part, in bytes. */
const LENGTH = 4;
/** How many entries are in a part. All of them in one would be in memory three times while they are written. */
const AT_ONCE = 500;

/**
 * Opens the map in a file. `code` identifies the code that makes the values. With another code, or if the file is damaged in any way,
 * the map is empty, and `save` replaces the file. It has parts in V8's serialization, which keeps Maps.
 */
export function openStoredMap<Value extends object>(file: string, code: string): StoredMap<Value> {
  // It is read when it is needed: not every process needs every map.
  let stored: Map<string, Value> | undefined;
  const used = new Map<string, Value>();
  const offered = new Map<string, Value>();
  let changed = false;
  let isReleased = false;
  const set = (key: string, value: Value) => {
    used.set(key, value);
    changed = true;
    return value;
  };
  return {
    get(key) {
      stored ??= read<Value>(file, code);
      const value = used.get(key) ?? stored.get(key);
      if (value !== undefined) used.set(key, value);
      else if (offered.has(key)) return set(key, offered.get(key)!);
      return value;
    },
    set,
    offer: (key, value) => void offered.set(key, value),
    save() {
      if (!changed || isReleased) return;
      changed = false;
      write(file, code, used);
    },
    release() {
      used.clear();
      offered.clear();
      stored = new Map();
      isReleased = true;
    },
  };
}

function read<Value>(file: string, code: string): Map<string, Value> {
  const values = new Map<string, Value>();
  try {
    const bytes = fs.readFileSync(file);
    const contents = bytes.subarray(CHECKSUM);
    const checksum = createHash('sha1').update(contents).digest();
    if (!checksum.equals(bytes.subarray(0, CHECKSUM))) return values;
    for (const part of partsIn<Value>(contents)) {
      if (part.code !== code) break;
      for (const [key, value] of part.entries) values.set(key, value);
    }
  } catch {
    // There is no file yet, or another version of V8 wrote it.
  }
  return values;
}

/** Yields the parts of a file, each of which follows its length. */
function* partsIn<Value>(contents: Buffer): Generator<Part<Value>> {
  for (let at = 0; at < contents.length; ) {
    const start = at + LENGTH;
    at = start + contents.readUInt32LE(at);
    yield deserialize(contents.subarray(start, at));
  }
}

function write<Value>(file: string, code: string, values: ReadonlyMap<string, Value>): void {
  const temporary = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const descriptor = fs.openSync(temporary, 'w');
    try {
      writeParts(descriptor, code, values);
    } finally {
      fs.closeSync(descriptor);
    }
    fs.renameSync(temporary, file);
    removeOldCaches(path.dirname(file));
  } catch {
    // Without a cache the next run only takes longer.
    fs.rmSync(temporary, { force: true });
  }
}

/** Writes values in parts, and then the checksum before them. */
function writeParts<Value>(descriptor: number, code: string, values: ReadonlyMap<string, Value>): void {
  const checksum = createHash('sha1');
  fs.writeFileSync(descriptor, Buffer.alloc(CHECKSUM));
  const all = [...values];
  for (let i = 0; i < all.length; i += AT_ONCE) {
    const part: Part<Value> = { code, entries: all.slice(i, i + AT_ONCE) };
    const bytes = serialize(part);
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32LE(bytes.length);
    for (const piece of [length, bytes]) {
      checksum.update(piece);
      fs.writeFileSync(descriptor, piece);
    }
  }
  fs.writeSync(descriptor, checksum.digest(), 0, CHECKSUM, 0);
}
