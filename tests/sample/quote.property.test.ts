// Properties of quoting: a shell and a URL parser give back the value that was quoted.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { inShellQuotes, quoteShell, quoteUri } from '../../src/sample/quote.ts';
import { anyText } from '../arbitrary.ts';
import fc from '../property.ts';

/** No shell can pass a null character, and a lone surrogate is not UTF-8. */
const word = anyText.map((text) => text.toWellFormed().replaceAll('\0', ''));

const quotedInThreeWays = (text: string) =>
  `v=${quoteShell(text)} '${inShellQuotes(text, "'")}' "v=${inShellQuotes(text, '"')}"`;

test('a shell gives back each quoted word', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 20, maxLength: 60 }), (words) => {
      const script = `printf '%s\\0' ${words.map(quotedInThreeWays).join(' ')}`;
      const given = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
      assert.deepEqual(
        given,
        words.flatMap((text) => [`v=${text}`, text, `v=${text}`]),
      );
    }),
    { numRuns: 40 },
  );
});

test('a URL gives back each quoted string, as a name, as a value and as a path segment', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const quoted = quoteUri(text);
      const url = new URL(`https://h.example/p/x${quoted}/q?a=1&n${quoted}=${quoted}&z=2`);
      const value = text.toWellFormed();
      assert.deepEqual(
        [...url.searchParams],
        [
          ['a', '1'],
          [`n${value}`, value],
          ['z', '2'],
        ],
      );
      assert.equal(decodeURIComponent(url.pathname.split('/')[2]!), `x${value}`);
      assert.equal(url.hash, '');
    }),
    { numRuns: 2000 },
  );
});
