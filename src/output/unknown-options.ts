import type { Adapter } from './adapter.ts';

/** Returns those of the names that are not output options of an adapter. `*` in the name of an option is one or more letters. */
export function unknownOptionNames({ optionNames }: Pick<Adapter, 'optionNames'>, names: readonly string[]): string[] {
  const patterns = optionNames.map((name) => new RegExp(`^${name.replaceAll('.', '\\.').replace('*', '[a-z]+')}$`));
  return names.filter((name) => !patterns.some((pattern) => pattern.test(name)));
}

/** Returns the names of the output options with a letter for `*`, as examples for messages. */
export function optionExamples({ optionNames }: Pick<Adapter, 'optionNames'>): string[] {
  return optionNames.map((name) => name.replace('*', 'a'));
}
