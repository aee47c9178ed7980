// The sections of guides, which are found one by one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guideSections } from '../../src/catalog/model/guide-sections.ts';

test('each heading of a guide begins a section, and cells and list items are separate words', () => {
  const body = [
    'Before.',
    '## Variables',
    '| Variable | Values |\n| --- | --- |\n| `api.filter.enable` | `1` |',
    '### Empty',
    '## Steps',
    '- One\n- Two\n\n```\ncode\n```',
  ].join('\n\n');
  assert.deepEqual(guideSections(body), [
    { anchor: '', title: '', text: 'Before.' },
    { anchor: 'variables', title: 'Variables', text: 'Variable Values api.filter.enable 1' },
    { anchor: 'steps', title: 'Steps', text: 'One Two' },
  ]);
  assert.deepEqual(guideSections(''), []);
});
