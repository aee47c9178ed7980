import type { FunctionSpec } from '../../spec/function.ts';
import { EXAMPLE_FUNCTION, exampleContent, keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const ship = (yaml: string) => exampleContent(keys(yaml))[EXAMPLE_FUNCTION]!;
const replaced = (yaml: string) =>
  keys("deprecated: '2.3'\nreplacement: find_ship", {
    'functions/ships/find_ship.md': ship(yaml).replace('Show a ship', 'Find a ship'),
  });

export const replacementCycle: Rule = {
  id: 'replacement-cycle',
  severity: 'error',
  summary: 'The replacement of a function must not lead back to it, not even through other replacements.',
  details: 'A reader who follows `replacement` must arrive at a function to call.',
  good: replaced("since: '2.3'"),
  bad: replaced("deprecated: '2.4'\nreplacement: get_ship"),
  checkContent({ functions }, report) {
    const byName = new Map(functions.map((spec) => [spec.name, spec]));
    for (const cycle of cyclesIn(functions, byName)) {
      const names = [...cycle, cycle[0]!].map(({ name }) => `\`${name}\``);
      for (const { file } of cycle)
        report({
          file,
          path: ['replacement'],
          message: `the replacements lead back to the function (${names.join(' → ')})`,
          expected: 'a function that is not replaced by this one',
        });
    }
  },
};

/** Returns each cycle of replacements once, without functions that replace themselves. */
function cyclesIn(functions: readonly FunctionSpec[], byName: ReadonlyMap<string, FunctionSpec>): FunctionSpec[][] {
  const cycles: FunctionSpec[][] = [];
  const done = new Set<FunctionSpec>();
  for (const first of functions) {
    const chain: FunctionSpec[] = [];
    let spec: FunctionSpec | undefined = first;
    for (; spec && !done.has(spec); spec = spec.replacement === undefined ? undefined : byName.get(spec.replacement)) {
      done.add(spec);
      chain.push(spec);
    }
    const start = spec ? chain.indexOf(spec) : -1;
    if (start >= 0 && start < chain.length - 1) cycles.push(chain.slice(start));
  }
  return cycles;
}
