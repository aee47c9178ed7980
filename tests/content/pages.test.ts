// What single pages must show to the letter (content/tests/pages.yaml).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { textOfCode, textOfElement } from '../site/elements.ts';
import { contentSite } from '../site/sites.ts';
import { expectations } from './content.ts';

const BY_ID = z.record(z.string(), z.string()).default({});
const page = z.strictObject({
  function: z.string(),
  /** The ids of its sections, in their order. */
  sections: z.array(z.string()).default([]),
  /** The call in the panel of this id. */
  calls: BY_ID,
  /** The response in the panel of this id. */
  output: BY_ID,
  /** Pieces of text that the section of this id must have. */
  texts: z.record(z.string(), z.array(z.string())).default({}),
  /** Addresses, without the base path of the site, that the page must link to. */
  links: z.array(z.string()).default([]),
});
const wanted = expectations('pages.yaml', z.array(page)) ?? [];

for (const { function: name, sections, calls, output, texts, links } of wanted) {
  const { base, pages } = contentSite();
  const found = pages.find(({ address }) => address === `functions/${name}/`);

  test(`${name}: has its sections in order`, () => {
    assert.ok(found, `the page of ${name}`);
    assert.deepEqual(
      found.ids.filter((id) => sections.includes(id)),
      sections,
    );
  });

  test(`${name}: shows the calls and the response to the letter`, () => {
    for (const [id, text] of Object.entries({ ...calls, ...output }))
      assert.equal(textOfCode(found!.html, id), text, id);
  });

  test(`${name}: has its required content, and links to the related pages`, () => {
    for (const [id, pieces] of Object.entries(texts)) {
      const text = textOfElement(found!.html, id);
      for (const piece of pieces) assert.ok(text.includes(piece), `#${id} does not have "${piece}"`);
    }
    assert.deepEqual(
      links.filter((link) => !found!.links.includes(base + link.slice(1))),
      [],
    );
  });
}

test('the expectations name functions that exist', () => {
  const { pages } = contentSite();
  const addresses = new Set(pages.map(({ address }) => address));
  assert.deepEqual(
    wanted.filter((one) => !addresses.has(`functions/${one.function}/`)),
    [],
  );
});
