// The description of the list of functions as a search engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportFile } from '../../src/export/registry.ts';
import { catalogOf, EMPTY } from '../content.ts';

test('opensearch.xml names the results page, below the path of the site', () => {
  const settings = EMPTY['catalog.yaml']!.replace('title: Things API', 'title: Things & more of the API');
  const catalog = catalogOf({ 'catalog.yaml': settings }, 'https://docs.example/things/');
  const xml = exportFile(catalog, 'opensearch.xml')!.text();
  assert.match(xml, /template="https:\/\/docs\.example\/things\/functions\/\?q=\{searchTerms\}"/);
  // A short name has at most 16 characters.
  assert.match(xml, /<ShortName>Things &amp; more of<\/ShortName>/);
});
