import { parameterOf, variableName } from '../sample/arguments.ts';
import { type LinkedCall, readCallFragment } from '../sample/call-link.ts';
import { type FormState, isJsonField } from '../sample/form-state.ts';
import { type Data, jsonText, textOfData } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { alternatives, parseType } from '../spec/type.ts';
import type { WireBooleans } from '../spec/wire-booleans.ts';

/** Returns values as the form of a page reads them from a link; of a secret there is only a word to replace. */
export function formValues(
  spec: FunctionSpec,
  values: Iterable<readonly [name: string, value: Data]>,
  booleans: WireBooleans,
  isOption: (name: string) => boolean,
): LinkedCall & { state: FormState } {
  const pairs = [...values].flatMap(([name, value]) => pairsOf(spec, name, value, booleans));
  const linked = readCallFragment(spec, `call?${new URLSearchParams(pairs)}`, isOption)!;
  const secrets = linked.secrets.map((name): [string, string[]] => [name, [secretHole(name)]]);
  return { ...linked, state: { ...linked.state, values: new Map([...linked.state.values, ...secrets]) } };
}

/** Returns the word that represents a secret in formats without variables, as calls on pages have it. */
export function secretHole(name: string): string {
  return `YOUR_${variableName(name)}`;
}

/** A value as a link to a filled-in call has it: one pair, or one for each item of a list or each name of a pattern. */
function pairsOf(spec: FunctionSpec, name: string, value: Data, booleans: WireBooleans): [string, string][] {
  const parameter = parameterOf(spec.parameters ?? [], name);
  if (parameter?.pattern && value instanceof Map)
    return [...value].flatMap(([own, inner]) => pairsOf(spec, own, inner, booleans));
  if (parameter && isJsonField(spec, parameter))
    return [[name, isJsonSource(value, parameter) ? value : jsonText(value)]];
  return [value].flat().map((one): [string, string] => {
    if (typeof one === 'boolean') return [name, String(booleans[`${one}`])];
    return [name, one === null ? '' : textOfData(one)];
  });
}

/** Whether a string is JSON, or must be because its parameter cannot be a string. */
function isJsonSource(value: Data, { type: source }: Field): value is string {
  if (typeof value !== 'string') return false;
  const type = parseType(source);
  if (type && !alternatives(type).some(({ kind }) => kind === 'string' || kind === 'any')) return true;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
