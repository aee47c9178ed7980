// HTML is escaped when it is made and never edited afterwards.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { sourcesOf } from './sources.ts';

/** The files that put HTML into a page without escaping it, which they or the writer of syntax trees escaped before. */
const TRUSTED = ['code.ts', 'guide.ts', 'html.ts', 'prose.ts'].map((name) => `src/components/${name}`);

const sources = sourcesOf('ts|astro').map((file): [string, string] => [file, fs.readFileSync(file, 'utf8')]);

test('only a few known files mark strings as HTML', () => {
  const using = sources.filter(([, text]) => /\bunsafeHtml\b|\bnew Html\b/.test(text)).map(([file]) => file);
  assert.deepEqual(using, TRUSTED);
});

test('no code edits the text of finished HTML', () => {
  const editing = sources.filter(([, text]) =>
    /\.text\.(?:replace|replaceAll|split|match|matchAll|slice)\(/.test(text),
  );
  const inComponents = editing.map(([file]) => file).filter((file) => file.startsWith('src/components/'));
  assert.deepEqual(inComponents, []);
});

test('no code finds a guide by its position', () => {
  const finding = sources.filter(([, text]) => /\bguides(?:\[\d|\.at\()/.test(text)).map(([file]) => file);
  assert.deepEqual(finding, []);
});
