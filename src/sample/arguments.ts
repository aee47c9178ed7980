import type { Data } from '../spec/data.ts';
import { toPlain } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { parseType } from '../spec/type.ts';

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
    const parameter = spec.parameters?.find((one) => one.name === name) ?? patternFor(spec);
    const place = parameter?.in === 'path' || parameter?.in === 'header' ? parameter.in : 'query';
    return namedValues(name, value, parameter).map((pair): Argument => ({ ...pair, parameter, place }));
  });
}

function patternFor(spec: FunctionSpec): Field | undefined {
  return spec.parameters?.find(({ pattern }) => pattern);
}

/** Several values are sent under numbered names or the same name again; an object is sent as its JSON text. */
function namedValues(name: string, value: Data, parameter: Field | undefined): { name: string; value: string }[] {
  if (!Array.isArray(value)) return [{ name, value: textOfValue(value) }];
  const joint = parameter?.repeatable === 'hyphen' ? '-' : '';
  const isNumbered = parameter?.repeatable === 'plain' || (parameter?.repeatable === 'hyphen' && value.length > 1);
  return value.map((one, i) => ({ name: isNumbered ? `${name}${joint}${i + 1}` : name, value: textOfValue(one) }));
}

function textOfValue(value: Data): string {
  return value !== null && typeof value === 'object' ? JSON.stringify(toPlain(value)) : String(value ?? '');
}

/**
 * The call of a function that has no examples: its required parameters with their own. One that counts only with a value of
 * another is sent where that value is; one that is not sent counts with its default.
 */
export function defaultCall(spec: FunctionSpec): Map<string, Data> {
  const call = new Map<string, Data>();
  for (const parameter of spec.parameters ?? []) {
    const example = parameter.examples[0];
    if (!isNeeded(parameter, spec, call) || parameter.name === '') continue;
    if (parameter.pattern && example instanceof Map) for (const [name, value] of example) call.set(name, value);
    else call.set(parameter.name, example ?? builtExample(parameter));
  }
  return call;
}

function isNeeded(
  { required, when, requiredWhen }: Field,
  spec: FunctionSpec,
  call: ReadonlyMap<string, Data>,
): boolean {
  const holds = (condition: Record<string, (string | number)[]>) =>
    Object.entries(condition).every(([name, values]) => {
      const sent = call.get(name) ?? spec.parameters?.find((one) => one.name === name)?.default;
      return sent !== undefined && values.map(String).includes(String(sent));
    });
  if (requiredWhen && holds(requiredWhen)) return true;
  return Boolean(required) && (!when || holds(when));
}

/** The example of a parameter that is made of others. */
function builtExample(parameter: Field): Data {
  const inner = new Map(
    (parameter.fields ?? []).map((field): [string, Data] => [field.name, field.examples[0] ?? builtExample(field)]),
  );
  const type = parseType(parameter.type);
  if (!parameter.fields) return '';
  if (type?.kind === 'list') return [inner];
  const key = parameter.keys[0]?.example ?? parameter.keys[0]?.examples?.[0];
  return type?.kind === 'map' ? new Map([[String(key ?? 'key'), inner]]) : inner;
}
