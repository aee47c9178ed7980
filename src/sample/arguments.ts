import { type Data, textOfData } from '../spec/data.ts';
import { type Field, findField } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { Condition } from '../spec/schema.ts';
import { meets, sampleOf, toData } from './value.ts';

/** One name and one value that a call sends. */
export interface Argument {
  /** As it is sent: `user-2` for the second value of a repeated `user`. */
  name: string;
  value: string;
  parameter: Field | undefined;
  place: 'query' | 'path' | 'header';
}

/** The names and values that a call sends, in the order of the call. */
export function argumentsOf(spec: FunctionSpec, call: ReadonlyMap<string, Data>): Argument[] {
  return [...call].flatMap(([name, value]) => {
    const parameter = findField(spec.parameters ?? [], name);
    const place = parameter?.in === 'path' || parameter?.in === 'header' ? parameter.in : 'query';
    return namedValues(name, value, parameter).map((pair): Argument => ({ ...pair, parameter, place }));
  });
}

/** The pairs of a parameter. Several values are sent under numbered names or the same name; an object as its JSON text. */
function namedValues(name: string, value: Data, parameter: Field | undefined): { name: string; value: string }[] {
  if (!Array.isArray(value)) return [{ name, value: textOfValue(value) }];
  const style = parameter?.repeatable ?? 'repeat';
  // A single value of this style is sent under the plain name.
  const names = repeatedNames(name, style === 'hyphen' && value.length === 1 ? 'repeat' : style, value.length);
  return value.map((item, i) => ({ name: names[i]!, value: textOfValue(item) }));
}

/** The names under which `count` values of a parameter are sent: `hyphen` → `user-1`, `plain` → `key1`, `repeat` → the same name. */
export function repeatedNames(name: string, style: 'hyphen' | 'plain' | 'repeat', count: number): string[] {
  const joint = style === 'hyphen' ? '-' : '';
  return Array.from({ length: count }, (_, i) => (style === 'repeat' ? name : `${name}${joint}${i + 1}`));
}

function textOfValue(value: Data): string {
  return value === null ? '' : textOfData(value);
}

/**
 * The call of a function that has no examples: its required parameters with their own. One that counts only with a value of
 * another is sent where that value is; one that is not sent counts with its default.
 */
export function defaultCall(spec: FunctionSpec): Map<string, Data> {
  const parameters = spec.parameters ?? [];
  let call = new Map<string, Data>();
  // A condition may name a parameter that stands further down, so each round looks at the call of the one before.
  for (let round = 0; round <= parameters.length; round += 1) {
    const before = call;
    const valueIn = (name: string) => before.get(name) ?? parameters.find((one) => one.name === name)?.default;
    call = new Map(parameters.filter((one) => isNeeded(one, valueIn)).flatMap(sentPairs));
    if (call.size === before.size && [...call.keys()].every((name) => before.has(name))) break;
  }
  return call;
}

function isNeeded({ name, required, when, requiredWhen }: Field, valueIn: (name: string) => Data | undefined): boolean {
  const holds = (condition: Condition) =>
    Object.entries(condition).every(([other, wanted]) => meets(valueIn(other), wanted));
  if (name === '' || (when && !holds(when))) return false;
  return Boolean(required) || (requiredWhen !== undefined && holds(requiredWhen));
}

/** A parameter with its example; one whose name stands for many with the names that its example gives. */
function sentPairs(parameter: Field): [string, Data][] {
  const [example] = parameter.examples;
  if (parameter.pattern) return example instanceof Map ? [...example] : [];
  if (example === undefined && !parameter.fields) return [[parameter.name, '']];
  return [[parameter.name, toData(sampleOf(parameter, parameter.name))]];
}
