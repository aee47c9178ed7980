// Every string of the interface is in src/strings: no component, page or script has one of its own.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { literalsOf } from './literals.ts';
import { sourcesOf } from './sources.ts';

const FILES = sourcesOf('ts|astro').filter((file) => /^src\/(components|layouts|pages|client)\//.test(file));
/** A panel for authors, which no built site has. */
const FOR_AUTHORS = ['src/client/dev-panel.ts'];
/** Attributes whose values readers see or hear. */
const READ_ATTRIBUTES = /\s(?:aria-label|alt|placeholder|title)="([^"]*)"/g;
const WORD = /\p{L}{2}/u;
/** Literals that look like words of the interface: more than one word, or one with a capital letter. */
const WORDING = /\p{L} \p{L}|^\p{Lu}\p{Ll}+$/u;
/** Names of keys, classes of code blocks, and what Vite and browsers define. */
const NAMES =
  /^(?:Arrow(?:Up|Down|Left|Right)|Home|End|Enter|Shift|Page(?:Up|Down)|Escape|Backspace|Tab|Slash|wrap data|tag gone|btn link)$/;

/** A template of one attribute: `·` represents its value. */
const ATTRIBUTE = /^\s+[\w-]+(?:="[^"]*")?$/;
/** A CSS selector. */
const SELECTOR = /^(?:[.#]|tbody )/;

/** The text that HTML shows: without tags, and without what fills its holes. */
const textOf = (markup: string): string => markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/&\w+;/g, ' ');

/** The wording in HTML: its text, and attributes that are read. */
function wordingIn(markup: string): string[] {
  const attributes = [...markup.matchAll(READ_ATTRIBUTES)].map(([, value]) => value!);
  const text = ATTRIBUTE.test(markup) ? '' : textOf(markup);
  return [text, ...attributes].filter((words) => WORD.test(words)).map((words) => words.trim());
}

test('HTML templates have no wording', () => {
  const wrong = FILES.flatMap(literalsOf)
    .filter(({ tag }) => tag === 'html')
    .flatMap(({ at, text }) => wordingIn(text).map((words) => `${at} ${words}`));
  assert.deepEqual(wrong, []);
});

test('Astro components have no wording', () => {
  const wrong = FILES.filter((file) => file.endsWith('.astro')).flatMap((file) => {
    const template = fs
      .readFileSync(file, 'utf8')
      .replace(/^---[\s\S]*?\n---/, '')
      .replaceAll(/<script>[\s\S]*?<\/script>/g, '');
    // Expressions, the innermost first.
    let markup = template;
    while (/\{[^{}]*\}/.test(markup)) markup = markup.replaceAll(/=?\{[^{}]*\}/g, '');
    return wordingIn(markup).map((words) => `${file} ${words}`);
  });
  assert.deepEqual(wrong, []);
});

test('other literals of components and scripts are not wording', () => {
  const wrong = FILES.filter((file) => !FOR_AUTHORS.includes(file))
    .flatMap(literalsOf)
    .filter(({ tag }) => tag === undefined)
    .filter(({ text }) => WORDING.test(text) && !NAMES.test(text) && !SELECTOR.test(text));
  assert.deepEqual(
    wrong.map(({ at, text }) => `${at} ${text}`),
    [],
  );
});

test('this test sees wording', () => {
  assert.deepEqual(wordingIn('<p class="a b">·</p><i>&lt;·&gt;</i> · '), []);
  assert.deepEqual(wordingIn('<p>Not known. ·</p>'), ['Not known. ·']);
  assert.deepEqual(wordingIn('<nav aria-label="Letters">·</nav>'), ['Letters']);
  assert.ok(WORDING.test('Copied') && WORDING.test('not known') && !WORDING.test('aria-label'));
});
