import type { FunctionSpec } from '../../spec/function.ts';
import { EXAMPLE_FUNCTION, exampleContent, keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const berth = exampleContent(keys('effect: change'))[EXAMPLE_FUNCTION]!.replace('Show a ship', 'Free a berth');
const undone = (effect: string) => {
  const { files, ...example } = keys(`effect: ${effect}\nundo: free_berth`);
  return { ...example, files: { ...files, 'functions/ships/free_berth.md': berth } };
};

export const undoEffect: Rule = {
  id: 'undo-effect',
  severity: 'error',
  summary: 'A function with `undo` must change something, and so must the function that `undo` names.',
  details:
    'The effect of a function with `undo` is `change` or `delete`, because a function that only reads has nothing to undo, and what a function destroys cannot be restored.',
  good: undone('change'),
  bad: undone('read'),
  checkContent({ functions }, report) {
    const effects = new Map(functions.map(({ name, effect }) => [name, effect]));
    for (const spec of functions) {
      const problem = problemOf(spec, effects);
      if (problem) report({ file: spec.file, path: ['undo'], ...problem });
    }
  },
};

function problemOf({ name, effect, undo }: FunctionSpec, effects: ReadonlyMap<string, FunctionSpec['effect']>) {
  if (undo === undefined || undo === name) return undefined;
  if (effect === 'read') return { message: 'a function that only reads has nothing to undo', expected: 'no `undo`' };
  if (effect === 'destroy') return { message: 'what a function destroys cannot be restored', expected: 'no `undo`' };
  if (effects.get(undo) !== 'read') return undefined;
  return { message: `\`undo\` names \`${undo}\`, which only reads`, expected: 'a function that takes the effect back' };
}
