// Messages and strings of the interface use plain American English: none has a word from this list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { literalsOf } from './literals.ts';
import { sourcesOf } from './sources.ts';

/** Words that readers have to decode, each with what to write instead. */
const WORDS: readonly [RegExp, string][] = [
  [/(?<!\bthere )\bis no (?!longer\b|more than\b)/i, 'is not a'],
  [/\bstands\b(?! for\b)/i, 'is'],
  [/\b(?:is|are|was|be) told\b|\btold by\b/i, 'shows, returns'],
  [/\ba text\b/i, 'a string'],
  [/\b(?:no|some|any|every)body\b/i, 'the role, or no one, someone, anyone, everyone'],
  [/\bwh(?:at|o)ever\b/i, 'any'],
  [/\bbesides?\b/i, 'next to, in addition to'],
  [/\bgoes (?:on|out|there|with)\b/i, 'continues, is sent'],
  [/\b(?:is|are) gone\b|\bfor good\b/i, 'is removed, permanently'],
  [/\bby and by\b|\banew\b|\bonce more\b/i, 'again'],
  [/\bin place of\b|\bin its place\b/i, 'instead of'],
  [/\bat (?:the|this) moment\b|\bat present\b/i, 'currently'],
  [/\bin words\b/i, 'as text'],
  [/\bby hand\b/i, 'manually'],
  [/\bof (?:its|your|their) own\b/i, 'its own X'],
  [/\b(?:after|to)wards\b/i, 'afterward, toward'],
  [/\b(?:need|needs) not\b/i, 'does not have to'],
  [/\bthe other way round\b/i, 'the other way around'],
  [/\b(?:lies|lie) (?:in|on)\b/i, 'is in'],
  [/\bnot recorded\b|\brecorded as\b/i, 'is not known'],
];

/** A literal with several words; a name of a file, class or key has one. */
const SENTENCE = /\p{L} (?:\p{L}|·)/u;

test('messages and strings of the interface have none of the words', () => {
  const literals = sourcesOf('ts|mjs|astro')
    .flatMap(literalsOf)
    .filter(({ text }) => SENTENCE.test(text));
  assert.ok(literals.length > 300);
  const wrong = literals.flatMap(({ at, text }) =>
    WORDS.filter(([word]) => word.test(text)).map(
      ([word, better]) => `${at} "${word.exec(text)![0]}": ${better}: ${text}`,
    ),
  );
  assert.deepEqual(wrong, []);
});
