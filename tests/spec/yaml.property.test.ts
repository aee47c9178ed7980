// Properties of the YAML reader: data in a spec comes back as it was written.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'yaml';
import type { Data } from '../../src/spec/data.ts';
import { parseYaml } from '../../src/spec/yaml.ts';
import { anyData, anyText } from '../arbitrary.ts';
import fc from '../property.ts';

/** Without a key that YAML gives a meaning of its own. */
const mapping = fc.array(fc.tuple(anyText, anyData), { maxLength: 4 }).map((pairs) => new Map<string, Data>(pairs));

test('a mapping keeps its keys, their order and its values', () => {
  fc.assert(
    fc.property(mapping, (data) => {
      const { value, diagnostics } = parseYaml('x.yaml', stringify({ call: data }, { lineWidth: 0 }));
      assert.deepEqual(
        diagnostics.filter(({ ruleId }) => ruleId !== 'control-character'),
        [],
      );
      const { call } = value as { call: Map<string, Data> };
      assert.deepEqual(call, data);
      assert.deepEqual([...call.keys()], [...data.keys()]);
    }),
    { numRuns: 1000 },
  );
});

test('text that is not YAML gives diagnostics with positions inside it, and never throws', () => {
  const lines = fc.array(
    fc.constantFrom(
      'a: 1',
      'a:',
      '  - b: [',
      ' - c',
      '\tx: 1',
      'b: "',
      "c: '",
      '? ',
      '- - -',
      '&a *a',
      '---',
      '...',
      ': ',
      '{',
      '#',
      '! ',
      '|',
      ' >',
      '%',
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        lines.map((all) => all.join('\n')),
        anyText,
      ),
      (text) => {
        const { diagnostics } = parseYaml('x.yaml', text);
        const count = text.split('\n').length;
        for (const problem of diagnostics) {
          assert.ok('line' in problem, 'a syntax error knows its line');
          assert.ok(problem.line >= 1 && problem.line <= count + 1, `line ${problem.line} of ${count}`);
          assert.ok(problem.column >= 1, `column ${problem.column}`);
          assert.ok(problem.message.length > 5);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
