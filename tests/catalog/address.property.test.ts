// Properties of addresses and anchors, which links of others rely on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressesOf, fieldAnchor, slugOf, uniqueAnchors } from '../../src/catalog/model/address.ts';
import { anyText } from '../arbitrary.ts';
import fc from '../property.ts';

const KINDS = ['parameters', 'returns', 'metadata'] as const;

test('the anchor of a field needs no encoding in a URL or in HTML', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...KINDS), (path, kind) => {
      const anchor = fieldAnchor(kind, path);
      assert.match(anchor, /^(?:param|return|metadata)-[A-Za-z0-9_.-]*$/);
      assert.equal(new URL(`https://h.example/#${anchor}`).hash, `#${anchor}`);
    }),
  );
});

test('unique anchors keep their number and the first of equal ones, and no two are alike', () => {
  const anchor = fc.constantFrom('a', 'a-2', 'a-3', 'b', 'b-2', '');
  fc.assert(
    fc.property(fc.array(anchor), (anchors) => {
      const unique = uniqueAnchors(anchors);
      assert.equal(unique.length, anchors.length);
      assert.equal(new Set(unique).size, unique.length);
      for (const [i, one] of anchors.entries()) {
        if (anchors.indexOf(one) === i && !unique.slice(0, i).includes(one)) assert.equal(unique[i], one);
        else assert.ok(unique[i]!.startsWith(`${one}-`));
      }
    }),
    { numRuns: 1000 },
  );
});

test('a slug has no white space and nothing that a URL or HTML would read as its own', () => {
  fc.assert(
    fc.property(anyText, (title) => {
      assert.doesNotMatch(slugOf(title), /[\s<>"'&#?%/\\]/);
    }),
  );
});

test('every address is below the base path of the site and leads back to the name', () => {
  const name = fc.string({ unit: fc.constantFrom(...'abcXYZ019_-.'), minLength: 1, maxLength: 20 });
  const path = fc.constantFrom('', '/', '/docs', '/docs/api/');
  fc.assert(
    fc.property(name, path, (own, below) => {
      const addresses = addressesOf(`https://docs.example.com${below}`);
      for (const address of [addresses.function(own), addresses.category(own), addresses.guide(own)]) {
        assert.ok(address.startsWith(addresses.base) && address.endsWith('/'), address);
        assert.ok(addresses.absolute(address).startsWith('https://docs.example.com/'));
      }
      const { pathname } = new URL(addresses.absolute(addresses.function(own)));
      if (own !== '.' && own !== '..') assert.equal(decodeURIComponent(pathname.split('/').at(-2)!), own);
    }),
  );
});
