// No style without a use: every class in the style sheets is in a built page or set by a script, every variable is read.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { literalsOf } from '../structure/literals.ts';
import { sourcesOf } from '../structure/sources.ts';
import { fixtureSite } from './sites.ts';

const FILES = sourcesOf('css').map((file) => ({
  file,
  css: fs
    .readFileSync(file, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/@import [^;]*;/g, ''),
}));

/** The selectors of a style sheet: what is before a block that holds no other block. */
const selectorsOf = (css: string): string[] =>
  [...css.matchAll(/([^{};]+)\{[^{}]*\}/g)].map(([, selector]) => selector!);

/** The classes that a test for dead styles must find. */
const classesIn = (text: string): string[] => [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!);

function usedClasses(): Set<string> {
  const { pages, cards, notFound } = fixtureSite();
  const inPages = [...pages, ...cards, notFound]
    .flatMap(({ html }) => [...html.matchAll(/\sclass="([^"]*)"/g)])
    .map(([, list]) => list!);
  const inScripts = sourcesOf('ts')
    .filter((file) => file.startsWith('src/client/'))
    .flatMap(literalsOf);
  return new Set([...inPages, ...inScripts.map(({ text }) => text)].flatMap((list) => list.split(/\s+/)));
}

test('every class in the style sheets is used', () => {
  const used = usedClasses();
  const dead = FILES.flatMap(({ file, css }) =>
    selectorsOf(css)
      .flatMap(classesIn)
      .filter((name) => !used.has(name))
      .map((name) => `${file} .${name}`),
  );
  assert.deepEqual([...new Set(dead)], []);
});

test('every variable in the style sheets is read, and every one that is read is set', () => {
  const all = FILES.map(({ css }) => css).join('\n');
  const set = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name!));
  const read = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!));
  // catalogCss() sets them.
  for (const name of ['--example', '--values']) set.add(name);
  assert.deepEqual(
    [...set].filter((name) => !read.has(name)),
    [],
  );
  assert.deepEqual(
    [...read].filter((name) => !set.has(name)),
    [],
  );
});

test('this test finds a class in any selector', () => {
  const css = '@media (width < 1rem) { .a:not(.b) > .c::before, d { top: .5rem } } .e { --f: 1.5em }';
  assert.deepEqual(selectorsOf(css).flatMap(classesIn), ['a', 'b', 'c', 'e']);
});
