import { type Choice, choicesOf } from '../spec/choices.ts';
import { type Data, textOfData } from '../spec/data.ts';
import { type Field, findField } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { Condition } from '../spec/schema.ts';
import { meets, type Source, sampleOf, toData } from './value.ts';

/** Where a parameter is sent. */
export type ParameterPlace = NonNullable<Field['in']>;

/** A name and a value that a call sends. */
export interface Argument {
  /** As it is sent: `user-1` for the second value of a repeated `user`. */
  name: string;
  value: string;
  /** What a sample shows instead of the value: the environment variable of a secret, or the file of a PEM text. */
  source?: Source;
  /** The parameter that it belongs to; undefined for a name that no parameter has. */
  parameter: Field | undefined;
  place: ParameterPlace;
}

/** Returns where a function sends a parameter. Names that no parameter has are sent where most parameters are. */
export function placeOf({ request }: Pick<FunctionSpec, 'request'>, parameter: Field | undefined): ParameterPlace {
  if (parameter?.in === 'path' || parameter?.in === 'header') return parameter.in;
  if (request === undefined) return 'query';
  return request === 'json' && parameter?.in === 'query' ? 'query' : 'body';
}

/**
 * Finds the parameter that a sent name belongs to: `user-1` belongs to a repeatable `user`, `key1` to `key`, and `tag-x` to the
 * pattern `tag-*`.
 */
export function parameterOf(fields: readonly Field[], name: string): Field | undefined {
  const exact = fields.find((field) => field.name === name && !field.pattern);
  if (exact) return exact;
  const numbered = fields.find(({ name: own, repeatable }) => {
    const style = typeof repeatable === 'object' ? repeatable.style : repeatable;
    if (style === undefined || style === 'repeat' || !name.startsWith(own)) return false;
    return (style === 'hyphen' ? /^-\d+$/ : /^\d+$/).test(name.slice(own.length));
  });
  return numbered ?? findField(fields, name);
}

/** Returns the names and values that a call sends, in the order of the call. */
export function argumentsOf(
  spec: Pick<FunctionSpec, 'request' | 'parameters'>,
  call: ReadonlyMap<string, Data>,
): Argument[] {
  return [...call].flatMap(([name, value]) => {
    const parameter = findField(spec.parameters ?? [], name);
    const place = placeOf(spec, parameter);
    return namedValues(name, value, parameter).map((pair): Argument => {
      const source = sentSource(pair.name, parameter, pair.value);
      return { ...pair, ...(source && { source }), parameter, place };
    });
  });
}

/** Names that a shell sets or reads, which a secret must not change. */
const SHELL_VARIABLES = ['PATH', 'HOME', 'USER', 'SHELL', 'IFS', 'PWD', 'UID', 'EUID', 'PPID', 'ENV', 'TERM', 'LANG'];

/** Returns what a sample shows instead of the value sent as `name`; undefined if it shows the value itself. */
export function sourceOf(name: string, parameter: Field | undefined): Source | undefined {
  if (parameter?.format === 'pem') return { kind: 'file', name: `${name.replaceAll(/[^\w.-]+/g, '_')}.pem` };
  return parameter?.secret ? { kind: 'variable', name: variableName(name) } : undefined;
}

/** Returns the same for a value that is sent. A PEM text that may be shown is sent as it is if it is empty. */
export function sentSource(name: string, parameter: Field | undefined, value: Data): Source | undefined {
  const isEmpty = value === '' || value === null;
  return isEmpty && parameter?.format === 'pem' && !parameter.secret ? undefined : sourceOf(name, parameter);
}

/** Returns the placeholder for a value that a form does not show: the name of a file, '' for an empty PEM text or a secret. */
export function hiddenText(name: string, parameter: Field, value: Data): string {
  const [first = ''] = [value].flat();
  const source = parameter.secret ? undefined : sentSource(name, parameter, first);
  return source?.name ?? '';
}

/** Returns the name of the environment variable that has the value of a secret: `password` → `PASSWORD`. */
export function variableName(parameter: string): string {
  const name = parameter.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');
  return /^\d|^_*$/.test(name) || SHELL_VARIABLES.includes(name) ? `VALUE_${name}` : name;
}

/** Several values are sent under several names, and an object as its JSON. */
function namedValues(name: string, value: Data, parameter: Field | undefined): { name: string; value: string }[] {
  if (!Array.isArray(value)) return [{ name, value: textOfValue(value) }];
  const names = repeatedNames(name, parameter?.repeatable ?? 'repeat', value.length);
  return value.map((item, i) => ({ name: names[i]!, value: textOfValue(item) }));
}

/** How many names of a repeatable parameter are shown, enough to see how they are numbered. */
export const SHOWN_NAMES = 3;

/**
 * Returns the names under which `count` values of a parameter are sent: `hyphen` → `user`, `user-1`, `user-2`; with `first: 0` →
 * `user-0`, `user-1`; `plain` → `key1`, `key2`; `repeat` → the same name.
 */
export function repeatedNames(name: string, repeatable: NonNullable<Field['repeatable']>, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    if (repeatable === 'repeat') return name;
    if (repeatable === 'plain') return `${name}${i + 1}`;
    return repeatable === 'hyphen' && i === 0 ? name : `${name}-${i}`;
  });
}

function textOfValue(value: Data): string {
  return value === null ? '' : textOfData(value);
}

/**
 * Returns the call of a function without examples: its required parameters with their example values, and one parameter of
 * each list of `oneOf` and `anyOf`. A parameter that applies only with a value of another is sent if that value is. A
 * parameter that is not sent has its default. A repeatable parameter with several examples is sent with all of them.
 */
export function defaultCall(spec: FunctionSpec): Map<string, Data> {
  const parameters = spec.parameters ?? [];
  const choices = choicesOf(spec);
  const chosen = choices.map((choice) => chosenOf(choice, parameters));
  const isListed = (name: string) => choices.some(({ names }) => names.includes(name));
  let call = new Map<string, Data>();
  // A condition can name a later parameter, so each round looks at the call of the round before.
  for (let round = 0; round <= parameters.length; round += 1) {
    const before = call;
    const valueIn = (name: string) => before.get(name) ?? parameters.find((one) => one.name === name)?.default;
    const needed = (one: Field) =>
      isListed(one.name) ? chosen.includes(one.name) && applies(one, valueIn) : isNeeded(one, valueIn);
    call = new Map(parameters.filter(needed).flatMap(sentPairs));
    if (call.size === before.size && [...call.keys()].every((name) => before.has(name))) break;
  }
  return call;
}

/** The value that a call sends for a parameter, or the parameter's default. */
export type ValueIn = (name: string) => Data | undefined;

/** Returns whether a parameter that is in no list of `oneOf` or `anyOf` must be sent. */
export function isNeeded(parameter: Field, valueIn: ValueIn): boolean {
  const { required, requiredWhen } = parameter;
  if (!applies(parameter, valueIn)) return false;
  return Boolean(required) || (requiredWhen !== undefined && holds(requiredWhen, valueIn));
}

/** Returns whether a parameter applies: its `when` condition holds, or it has none. */
export function applies({ when }: Field, valueIn: ValueIn): boolean {
  return !when || holds(when, valueIn);
}

function holds(condition: Condition, valueIn: ValueIn): boolean {
  return Object.entries(condition).every(([other, wanted]) => meets(valueIn(other), wanted));
}

/** The parameter of a list that a call sends: the first with an example. */
function chosenOf({ names }: Choice, parameters: readonly Field[]): string | undefined {
  const hasExample = (name: string) => parameters.some((one) => one.name === name && one.examples.length > 0);
  return names.find(hasExample) ?? names[0];
}

/** The value of a parameter without an example. That of a PEM text is not empty, so that samples name its file. */
function withoutExample(parameter: Field): Data {
  const source = sourceOf(parameter.name, parameter);
  return source?.kind === 'file' ? source.name : '';
}

/** A parameter with its example; a name pattern with the names of its example. */
function sentPairs(parameter: Field): [string, Data][] {
  const [example] = parameter.examples;
  if (parameter.pattern) return example instanceof Map ? [...example] : [];
  if (example === undefined && !parameter.fields) return [[parameter.name, withoutExample(parameter)]];
  if (parameter.repeatable && parameter.examples.length > 1) return [[parameter.name, parameter.examples]];
  return [[parameter.name, toData(sampleOf(parameter, parameter.name))]];
}
