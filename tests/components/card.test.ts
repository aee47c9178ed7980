// The card of a function, which other sites show in a frame.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardHtml } from '../../src/components/card.ts';
import { catalogOf, spec, THING } from '../content.ts';
import { loadFixture, renderContext } from '../fixtures.ts';

const cardOf = (text: string, site?: string): string => {
  const catalog = catalogOf({ [THING]: text, 'functions/things/list_things.md': spec() }, site);
  return cardHtml(renderContext(catalog), catalog.byName.get('get_thing')!).text;
};

test('it has the name, the summary, the call and what is required, and links to the page', () => {
  const card = cardOf(
    spec('since: "1"\nparameters: [{name: user, type: string, required: true, description: U., example: bob}]'),
    'https://d.example/api/',
  );
  assert.match(card, /<h1[^>]*><a href="\/api\/functions\/get_thing\/">get_<wbr>thing<\/a>/);
  assert.match(card, /Show the thing\./);
  assert.match(card.replaceAll(/<[^>]*>/g, ''), /GET \/get_thing\?(&amp;)?user=bob/);
  assert.match(card, /<a href="\/api\/functions\/get_thing\/#param-user">user<\/a> required/);
  assert.match(card, /Since version 1/);
});

test('a removed function has its notice, and no call', () => {
  const card = cardOf(spec('removed: true\nreplacement: list_things'));
  assert.match(card, /Removed\.<\/b>.*<a href="\/functions\/list_things\/">/);
  assert.doesNotMatch(card, /<pre/);
  assert.match(cardOf(spec('deprecated: "1"')), /Deprecated since version 1\./);
});

for (const name of ['everything', 'harbor'] as const)
  test(`${name}: every link of a card leads to a page, since a card has no anchors`, () => {
    const catalog = loadFixture(name);
    for (const one of catalog.functions) {
      const { text } = cardHtml(renderContext(catalog), one);
      for (const [, link = ''] of text.matchAll(/ href="([^"]*)"/g))
        assert.ok(link.startsWith(catalog.addresses.base), `${one.name}: ${link}`);
      assert.doesNotMatch(text, / id="/, one.name);
      assert.doesNotMatch(text, /\bundefined\b|\[object /, one.name);
    }
  });
