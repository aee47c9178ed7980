import { choicesOf } from '../spec/choices.ts';
import { type Data, fromPlain, jsonText, textOfData } from '../spec/data.ts';
import { type Field, findField } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { alternatives, isContainer, isNullable, isRepeated, parseType } from '../spec/type.ts';
import type { WireBooleans } from '../spec/wire-booleans.ts';
import { hiddenText, isNeeded, placeOf, sourceOf } from './arguments.ts';
import type { Callable } from './callable.ts';

/** What a reader has filled in. */
export interface FormState {
  /** The strings of each parameter that the call sends, by its name; several for a parameter that is repeated. */
  values: ReadonlyMap<string, readonly string[]>;
  /** Other names that the call sends: output options. */
  options: ReadonlyMap<string, string>;
}

/** A call that is made from what a reader has filled in. */
export interface FilledCall {
  /** The names and values to send. */
  call: Map<string, Data>;
  /** The values by parameter, for the check of a call. */
  sent: Map<string, Data[]>;
  /** Parameters whose text is not valid JSON, and what is wrong with it, as the parser says. */
  invalid: [name: string, problem: string][];
}

/** Returns whether a parameter is filled in as JSON: it is a list, map or object in a JSON body. */
export function isJsonField(spec: Callable, parameter: Field | undefined): boolean {
  if (spec.request !== 'json' || placeOf(spec, parameter) !== 'body') return false;
  const type = parameter && parseType(parameter.type);
  return type !== undefined && alternatives(type).some((one) => one.kind === 'any' || isContainer(one));
}

/** Returns whether a parameter can have several values in a URL or form. */
export function takesSeveral(spec: Callable, parameter: Field): boolean {
  const type = parseType(parameter.type);
  return (
    !isJsonField(spec, parameter) && (parameter.repeatable !== undefined || (type !== undefined && isRepeated(type)))
  );
}

/** Returns the state of a form that is filled with a call. A secret is an empty string: its value is never in the form. */
export function stateOf(spec: Callable, call: ReadonlyMap<string, Data>): FormState {
  const values = new Map<string, string[]>();
  const options = new Map<string, string>();
  for (const [name, value] of call) {
    const parameter = findField(spec.parameters ?? [], name);
    if (parameter) values.set(name, textsOf(spec, name, parameter, value));
    else options.set(name, textOfData(value));
  }
  return { values, options };
}

function textsOf(spec: Callable, name: string, parameter: Field, value: Data): string[] {
  if (sourceOf(name, parameter)) return [hiddenText(name, parameter, value)];
  if (isJsonField(spec, parameter)) return [jsonText(value)];
  const texts = [value].flat().map((one) => (one === null ? '' : textOfData(one)));
  return takesSeveral(spec, parameter) ? texts : [texts.join(',')];
}

/** Returns the initial strings of a parameter that is added to a form: its example, or its value in an example of the function. */
export function firstTexts(spec: Callable & Pick<FunctionSpec, 'examples'>, field: Field): string[] {
  const [example = field.default] = field.examples;
  if (sourceOf(field.name, field)) return [hiddenText(field.name, field, example ?? field.name)];
  const { call } = spec.examples?.find(({ call }) => call.has(field.name)) ?? {};
  const value = field.pattern && example instanceof Map ? [...example.values()][0] : example;
  const texts = textsOf(spec, field.name, field, value ?? call?.get(field.name) ?? '');
  return texts.length > 0 ? texts : [''];
}

/**
 * Returns the parameters that a call must send if it has the values of a form, which may lack some of them. Those in a list of
 * `oneOf` or `anyOf` are not among them: the reader chooses.
 */
export function neededParameters(
  spec: Callable & Pick<FunctionSpec, 'oneOf' | 'anyOf'>,
  values: FormState['values'],
): Field[] {
  const fields = new Map(spec.parameters?.map((field) => [field.name, field]));
  const listed = new Set(choicesOf(spec).flatMap(({ names }) => names));
  const valueIn = (name: string): Data | undefined => {
    const texts = values.get(name);
    return texts ? [...texts] : fields.get(name)?.default;
  };
  return [...fields.values()].filter((field) => !field.pattern && !listed.has(field.name) && isNeeded(field, valueIn));
}

/** Returns the call of a form. In a JSON body, texts become numbers, booleans and lists by the types of their parameters. */
export function filledCall(spec: Callable, { values, options }: FormState, booleans: WireBooleans): FilledCall {
  const call = new Map<string, Data>();
  const sent = new Map<string, Data[]>();
  const invalid: FilledCall['invalid'] = [];
  for (const [name, texts] of values) {
    const parameter = findField(spec.parameters ?? [], name);
    if (!parameter) continue;
    let value: Data | undefined;
    try {
      value = valueOfTexts(spec, parameter, texts, booleans);
    } catch (error) {
      invalid.push([name, (error as Error).message]);
    }
    call.set(name, value === undefined ? (texts[0] ?? '') : value);
    // The value of a variable or a file, or a string that is not JSON, cannot be checked.
    const known = value === undefined || sourceOf(name, parameter) ? [] : [value];
    const values = isJsonField(spec, parameter) ? known : known.flat();
    // What the reader has emptied is not sent, so that a required parameter is missing.
    const isEmptied = values.length > 0 && values.every((one) => one === '');
    if (isEmptied && !parameter.values?.some((one) => one.value === '')) continue;
    sent.set(parameter.name, [...(sent.get(parameter.name) ?? []), ...values]);
  }
  for (const [name, text] of options) call.set(name, text);
  return { call, sent, invalid };
}

/** The value of a parameter's strings. Throws if they must be JSON and are not. */
function valueOfTexts(
  spec: Callable,
  parameter: Field,
  texts: readonly string[],
  booleans: WireBooleans,
): Data | undefined {
  if (sourceOf(parameter.name, parameter)) return texts[0] ?? '';
  if (isJsonField(spec, parameter)) return fromPlain(JSON.parse(texts[0] ?? ''));
  const isTyped = spec.request === 'json' && placeOf(spec, parameter) === 'body';
  const typed = texts.map((text) => (isTyped ? typedValue(text, parameter, booleans) : text));
  return takesSeveral(spec, parameter) ? typed : typed[0];
}

/** Returns the value that a text is in JSON; undefined if it is not JSON. */
export function jsonOf(text: string): Data | undefined {
  try {
    return fromPlain(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Converts a string to a value of a JSON body: a number, boolean or null if the type allows it, else the string itself. */
function typedValue(text: string, { type: source }: Field, booleans: WireBooleans): Data {
  const type = parseType(source);
  if (!type) return text;
  if (text === 'null' && isNullable(type)) return null;
  for (const { kind } of alternatives(type)) {
    if (kind === 'boolean') {
      const found = ([true, false] as const).find((one) => text === String(booleans[`${one}`]));
      if (found !== undefined) return booleans[`${found}`];
    }
    if (kind === 'integer' && /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
    if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  }
  return text;
}
