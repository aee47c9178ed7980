import { choicesOf } from '../spec/choices.ts';
import { type Data, textOfData } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { alternatives, isContainer, parseType, type Type } from '../spec/type.ts';
import type { WireBooleans } from '../spec/wire-booleans.ts';
import { applies, isNeeded, type ValueIn } from './arguments.ts';
import { itemType } from './value.ts';

/** Why a function does not accept the values of a call. */
export type CallProblem =
  | { kind: 'missing'; parameter: Field }
  /** Not exactly one (`oneOf`), or none (`anyOf`), of these parameters is sent. */
  | { kind: 'oneOf' | 'anyOf'; names: readonly string[] }
  | { kind: 'value' | 'type'; parameter: Field; value: Data };

/** The values that a call sends, by the name of the parameter. In a URL or form all values are strings. */
export type SentValues = ReadonlyMap<string, readonly Data[]>;

/** Returns why a function does not accept a call: first what is missing, then wrong values in the order of the parameters. */
export function problemsOf(
  spec: Pick<FunctionSpec, 'parameters' | 'oneOf' | 'anyOf'>,
  sent: SentValues,
  booleans: WireBooleans,
): CallProblem[] {
  const fields = spec.parameters ?? [];
  const byName = new Map(fields.map((field) => [field.name, field]));
  const choices = choicesOf(spec);
  const listed = new Set(choices.flatMap(({ names }) => names));
  const valueIn: ValueIn = (name) => (sent.has(name) ? [...sent.get(name)!] : byName.get(name)?.default);
  const missing = fields.filter(
    (field) => !field.pattern && !listed.has(field.name) && !sent.has(field.name) && isNeeded(field, valueIn),
  );
  const unchosen = choices.filter(({ kind, names }) => {
    const count = names.filter((name) => sent.has(name)).length;
    const canApply = names.some((name) => byName.has(name) && applies(byName.get(name)!, valueIn));
    return (canApply && count === 0) || (kind === 'oneOf' && count > 1);
  });
  return [
    ...missing.map((parameter): CallProblem => ({ kind: 'missing', parameter })),
    ...unchosen.map(({ kind, names }): CallProblem => ({ kind, names })),
    ...fields.flatMap((field) => (sent.get(field.name) ?? []).flatMap((one) => valueProblems(field, one, booleans))),
  ];
}

/**
 * What is wrong with a value of a parameter, and with the values inside it in a JSON body, in which a field has its path as its
 * name: `records[1].ip`. An empty value of a parameter that is not required counts as not sent.
 */
function valueProblems(field: Field, value: Data, booleans: WireBooleans, type = parseType(field.type)): CallProblem[] {
  const wrong = (kind: 'type' | 'value'): CallProblem[] => [{ kind, parameter: field, value }];
  const kinds = type ? alternatives(type) : [];
  if (value === null || typeof value !== 'object') {
    if (value === '' && !field.required) return [];
    const text = typeof value === 'boolean' ? String(booleans[`${value}`]) : textOfData(value);
    if (field.values && field.otherValues === undefined)
      return field.values.some((one) => one.value === text || one.value === String(value)) ? [] : wrong('value');
    // A URL or form sends a list or an object as strings; a number of a JSON body is neither.
    const isSingle = value !== null && typeof value !== 'string' && !field.repeatable && kinds.every(isContainer);
    return !type || (!isSingle && textFits(text, type, booleans)) ? [] : wrong('type');
  }
  if (!type || kinds.some(({ kind }) => kind === 'any')) return [];
  const inner = (held: Data, path: string, of: Type) =>
    valueProblems({ ...field, name: field.name + path }, held, booleans, of);
  if (Array.isArray(value)) {
    const of = itemType(type, 'list') ?? (field.repeatable && type);
    return of ? value.flatMap((item, i) => inner(item, `[${i}]`, of)) : wrong('type');
  }
  const of = itemType(type, 'map');
  if (of) return [...value].flatMap(([key, held]) => inner(held, `.${key}`, of));
  if (!kinds.some(({ kind }) => kind === 'object' || kind === 'record')) return wrong('type');
  return (field.fields ?? []).flatMap((child): CallProblem[] => {
    const parameter = { ...child, name: `${field.name}.${child.name}` };
    const held = value.get(child.name);
    if (held !== undefined) return valueProblems(parameter, held, booleans);
    return child.required && !child.when ? [{ kind: 'missing', parameter }] : [];
  });
}

/** Whether a string, as a URL or form sends it, has a type. Lists come as several strings, objects as any string. */
function textFits(text: string, type: Type, booleans: WireBooleans): boolean {
  switch (type.kind) {
    case 'integer':
      return /^[+-]?\d+$/.test(text.trim());
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text));
    case 'boolean':
      return text === String(booleans.true) || text === String(booleans.false);
    case 'null':
      return text === '' || text === 'null';
    case 'list':
      return textFits(text, type.of, booleans);
    case 'union':
      return type.of.some((one) => textFits(text, one, booleans));
    default:
      return true;
  }
}
