// Unknown placeholders in the call templates of catalog.yaml.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY, load } from '../content.ts';

const found = (template: string) =>
  load({ 'catalog.yaml': EMPTY['catalog.yaml']!.replace(/get: \{.*\}/, `get: { ${template} }`) }).findings.filter(
    (finding) => finding.includes('placeholder'),
  );

test('an unknown placeholder is reported at its template, in a line and in a pair', () => {
  assert.deepEqual(found('line: "GET /{paht}?{query}", pair: "&{name}={valeu}"'), [
    'content/catalog.yaml:14:18 error unknown placeholder `{paht}`; did you mean `path`?',
    'content/catalog.yaml:14:47 error unknown placeholder `{valeu}`; did you mean `value`?',
  ]);
  assert.match(found('line: "GET /{stars}"').join(), /`\{stars\}`; expected one of `\{host\}`, /);
});

test('in the template of a programming language, a word in braces can be code', () => {
  assert.deepEqual(found('line: "$r->{data}", quote: perl'), []);
  assert.equal(found('line: "$r->{paht}", quote: perl').length, 1);
});
