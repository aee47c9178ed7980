import { parameterOf, placeOf } from '../sample/arguments.ts';
import type { Data } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { ReceivedCall } from './received.ts';

/** The values of a call by parameter, and the names that no parameter has. */
export interface ReceivedValues {
  values: Map<string, Data[]>;
  /** Names and values that no parameter has: output options, constants of the API, mistakes. */
  others: Map<string, Data>;
  /** The names in `others` that the API does not have either. */
  unknown: Set<string>;
}

/**
 * Sorts the names and values of a call by the parameters of a function. `path` has the values of the path. A name pattern that
 * matches everything does not have the names of the API: `isCommon` says which these are.
 */
export function receivedValues(
  spec: FunctionSpec,
  { pairs, json, headers }: ReceivedCall,
  path: ReadonlyMap<string, string>,
  isCommon: (name: string) => boolean,
): ReceivedValues {
  const fields = spec.parameters ?? [];
  const values = new Map<string, Data[]>([...path].map(([name, value]) => [name, [value]]));
  const others = new Map<string, Data>();
  const unknown = new Set<string>();
  const add = (name: string, value: Data) => {
    const field = parameterOf(fields, name);
    if (field && !(field.pattern && isCommon(name))) values.set(field.name, [...(values.get(field.name) ?? []), value]);
    else {
      others.set(name, value);
      if (!isCommon(name)) unknown.add(name);
    }
  };
  for (const field of fields) {
    const value = headers[field.name.toLowerCase()];
    if (placeOf(spec, field) === 'header' && value !== undefined) values.set(field.name, [value]);
  }
  for (const [name, value] of pairs) add(name, value);
  const whole = fields.find(({ name }) => name === '');
  if (json !== undefined && whole) values.set('', [json]);
  else if (json instanceof Map) for (const [name, value] of json) add(name, value);
  return { values, others, unknown };
}
