import { type Data, textOfData } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { Condition } from '../spec/schema.ts';
import { parseType, type Type } from '../spec/type.ts';
import { typeMismatch } from '../spec/type-mismatch.ts';
import type { WireBooleans } from '../spec/wire-booleans.ts';
import { meets } from './value.ts';

/** Why a function does not accept the values of a call. */
export type Problem =
  | { kind: 'missing'; parameter: Field }
  /** Not exactly one, or not even one, of these parameters is sent. */
  | { kind: 'oneOf' | 'anyOf'; names: readonly string[] }
  | { kind: 'value' | 'type'; parameter: Field; value: Data };

/** The values that a call sends, by the name of the parameter. In a URL or form all values are strings. */
export type SentValues = ReadonlyMap<string, readonly Data[]>;

/** Returns why a function does not accept a call: first what is missing, then wrong values in the order of the parameters. */
export function problemsOf(
  { parameters, oneOf = [], anyOf = [] }: Pick<FunctionSpec, 'parameters' | 'oneOf' | 'anyOf'>,
  sent: SentValues,
  booleans: WireBooleans,
): Problem[] {
  const fields = parameters ?? [];
  const byName = new Map(fields.map((field) => [field.name, field]));
  const grouped = new Set([...oneOf, ...anyOf].flat());
  const holds = (condition: Condition) =>
    Object.entries(condition).every(([name, wanted]) => meets(conditionValue(byName.get(name), name, sent), wanted));
  const applies = ({ when }: Field) => !when || holds(when);
  const isNeeded = (field: Field) =>
    !field.pattern &&
    !grouped.has(field.name) &&
    applies(field) &&
    (Boolean(field.required) || (field.requiredWhen !== undefined && holds(field.requiredWhen)));
  const canApply = (names: readonly string[]) => names.some((name) => byName.has(name) && applies(byName.get(name)!));
  const count = (names: readonly string[]) => names.filter((name) => sent.has(name)).length;
  return [
    ...fields
      .filter((field) => isNeeded(field) && !sent.has(field.name))
      .map((parameter): Problem => ({ kind: 'missing', parameter })),
    ...oneOf
      .filter((names) => canApply(names) && count(names) !== 1)
      .map((names): Problem => ({ kind: 'oneOf', names })),
    ...anyOf
      .filter((names) => canApply(names) && count(names) === 0)
      .map((names): Problem => ({ kind: 'anyOf', names })),
    ...fields.flatMap((field) =>
      (sent.get(field.name) ?? []).flatMap((value) => valueProblem(field, value, booleans) ?? []),
    ),
  ];
}

/** The value that a condition looks at: what is sent, else the default. */
function conditionValue(field: Field | undefined, name: string, sent: SentValues): Data | undefined {
  return sent.has(name) ? [...sent.get(name)!] : field?.default;
}

/** What is wrong with one value of a parameter. An empty value of a parameter that is not required counts as not sent. */
function valueProblem(parameter: Field, value: Data, booleans: WireBooleans): Problem | undefined {
  if (value === '' && !parameter.required) return undefined;
  if (parameter.values && parameter.otherValues === undefined && !isContainer(value)) {
    const known = parameter.values.some((one) => one.value === textOfData(value));
    return known ? undefined : { kind: 'value', parameter, value };
  }
  const type = parseType(parameter.type);
  if (!type) return undefined;
  const fits = typeof value === 'string' ? textFits(value, type, booleans) : fitsOnce(value, parameter, type);
  return fits ? undefined : { kind: 'type', parameter, value };
}

const isContainer = (value: Data): boolean => value !== null && typeof value === 'object';

/** Whether a value of a JSON body has a type; a repeatable parameter or a list also takes a single value. */
function fitsOnce(value: Data, { repeatable }: Field, type: Type): boolean {
  const isWhole = typeMismatch(value, type) === undefined;
  if (isWhole || !repeatable || !Array.isArray(value)) return isWhole;
  return value.every((one) => typeMismatch(one, type) === undefined);
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
