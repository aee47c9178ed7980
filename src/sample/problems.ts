import { choicesOf } from '../spec/choices.ts';
import { type Data, textOfData } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { alternatives, parseType, type Type } from '../spec/type.ts';
import { hasType } from '../spec/type-mismatch.ts';
import type { WireBooleans } from '../spec/wire-booleans.ts';
import { applies, isNeeded, type ValueIn } from './arguments.ts';

/** Why a function does not accept the values of a call. */
export type Problem =
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
): Problem[] {
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
    return kind === 'oneOf' ? count > 1 || (canApply && count === 0) : canApply && count === 0;
  });
  return [
    ...missing.map((parameter): Problem => ({ kind: 'missing', parameter })),
    ...unchosen.map(({ kind, names }): Problem => ({ kind, names })),
    ...fields.flatMap((field) =>
      (sent.get(field.name) ?? []).flatMap((one) => valueProblem(field, one, booleans) ?? []),
    ),
  ];
}

/** What is wrong with one value of a parameter. An empty value of a parameter that is not required counts as not sent. */
function valueProblem(parameter: Field, value: Data, booleans: WireBooleans): Problem | undefined {
  if (value === '' && !parameter.required) return undefined;
  const isContainer = value !== null && typeof value === 'object';
  const text = typeof value === 'boolean' ? String(booleans[`${value}`]) : textOfData(value);
  if (parameter.values && parameter.otherValues === undefined && !isContainer) {
    return parameter.values.some((one) => one.value === text) ? undefined : { kind: 'value', parameter, value };
  }
  const type = parseType(parameter.type);
  // A URL or form sends a list or an object as strings; a number of a JSON body is neither.
  const isSingle = typeof value === 'number' || typeof value === 'boolean';
  if (type && isSingle && !parameter.repeatable && alternatives(type).every(isContainerType))
    return { kind: 'type', parameter, value };
  if (!type || (!isContainer && textFits(text, type, booleans)) || fits(value, parameter, type)) return undefined;
  return { kind: 'type', parameter, value };
}

const isContainerType = ({ kind }: Type): boolean => ['list', 'map', 'object', 'record'].includes(kind);

/** Whether a value of a JSON body has a type; a repeatable parameter also takes a list. */
function fits(value: Data, { repeatable }: Field, type: Type): boolean {
  if (typeof value === 'string') return false;
  if (hasType(value, type)) return true;
  return repeatable !== undefined && Array.isArray(value) && value.every((one) => hasType(one, type));
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
