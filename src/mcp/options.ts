import type { Adapter } from '../output/adapter.ts';
import { unknownName } from './problem-text.ts';

/** Returns a sentence about each name that is not an output option, with the closest one. */
export function unknownOptions({ optionNames }: Adapter, names: readonly string[]): string[] {
  const known = optionNames.map((name) => name.replace('*', 'a'));
  const patterns = optionNames.map((name) => new RegExp(`^${name.replaceAll('.', '\\.').replace('*', '[a-z]+')}$`));
  return names
    .filter((name) => !patterns.some((pattern) => pattern.test(name)))
    .map((name) => unknownName('output option', name, known));
}
