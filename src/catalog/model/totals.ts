import type { FunctionSpec } from '../../spec/function.ts';
import { EFFECTS, type Effect } from '../../spec/schema.ts';
import { fieldRows } from './field-rows.ts';

/** Returns the number of parameters and fields of functions. */
export function fieldCount(functions: readonly FunctionSpec[]): number {
  const count = (fields: FunctionSpec['returns']) => fieldRows(fields ?? []).length;
  return functions.reduce(
    (sum, { parameters, returns, metadata }) => sum + count(parameters) + count(returns) + count(metadata),
    0,
  );
}

/** Returns the effects that functions have, each with how many have it, the most harmless first. */
export function effectCounts(functions: readonly FunctionSpec[]): [Effect, number][] {
  return EFFECTS.flatMap((effect): [Effect, number][] => {
    const count = functions.filter((spec) => spec.effect === effect).length;
    return count > 0 ? [[effect, count]] : [];
  });
}

/** Returns the names of the functions that need each privilege. */
export function functionsByPrivilege(functions: readonly FunctionSpec[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { name, acl = [] } of functions)
    for (const privilege of acl) names.set(privilege, [...(names.get(privilege) ?? []), name]);
  return names;
}
