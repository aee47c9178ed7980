import type { Adapter } from '../output/adapter.ts';
import { optionExamples, unknownOptionNames } from '../output/unknown-options.ts';
import { unknownName } from './problem-text.ts';

/** Returns a sentence about each name that is not an output option, with the closest one. */
export function unknownOptions(adapter: Adapter, names: readonly string[]): string[] {
  const known = optionExamples(adapter);
  return unknownOptionNames(adapter, names).map((name) => unknownName('output option', name, known));
}
