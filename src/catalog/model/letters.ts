import type { FunctionSpec } from '../../spec/function.ts';

/** The heading of the names that do not begin with a letter. */
export const OTHER_LETTER = '#';

/** Groups functions by the first letter of their names, in their order. */
export function functionsByLetter(functions: readonly FunctionSpec[]): Map<string, FunctionSpec[]> {
  return Map.groupBy(functions, ({ name }) => letterOf(name));
}

function letterOf(name: string): string {
  const first = name.charAt(0).toUpperCase();
  return first >= 'A' && first <= 'Z' ? first : OTHER_LETTER;
}
