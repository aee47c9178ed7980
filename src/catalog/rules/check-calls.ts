import type { Data } from '../../spec/data.ts';
import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { below, type Field, findField, type SourceRef, unnamedField } from '../../spec/field.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { alternatives, isNullable, parseType, type Type } from '../../spec/type.ts';
import { about, type Mismatch, typeMismatch } from '../../spec/type-mismatch.ts';
import type { Path } from '../../spec/yaml.ts';
import { suggest } from '../../text/suggest.ts';

/** Finds what is wrong in the calls that a spec shows, in those of its variants, and in answers given in full. */
export function checkCalls(spec: FunctionSpec, answerKeys: ResponseKeys): UnresolvedDiagnostic[] {
  const calls = (spec.examples ?? []).flatMap(({ call, answer }, i) => [
    ...checkCall(spec, call, ['examples', i, 'call']),
    ...(answer ? checkResponse(spec, answer, ['examples', i, 'answer'], answerKeys) : []),
  ]);
  const variants = (spec.variants ?? []).flatMap(({ call }, i) => checkCall(spec, call, ['variants', i, 'call']));
  return [...calls, ...variants];
}

/** Under which keys an answer carries its data and its metadata, and which keys every metadata has. */
export interface ResponseKeys {
  data: string;
  metadata: string;
  always: readonly string[];
}

function checkCall(spec: FunctionSpec, call: Map<string, Data>, path: Path): UnresolvedDiagnostic[] {
  const origin = { file: spec.file, path };
  const parameters = spec.parameters ?? [];
  const names = parameters.map(({ name }) => name);
  const open = spec.parameters === null;
  const found: UnresolvedDiagnostic[] = [];
  for (const [name, value] of call) {
    const parameter = findField(parameters, name);
    if (name.startsWith('api.') && parameter?.name !== name) continue;
    if (parameter) {
      const fault = valueFault(parameter, value);
      if (fault)
        found.push({ ...below(origin, name), ruleId: 'call-value', ...about(`\`${name}\` in the call`, fault) });
    } else if (!open) {
      found.push({
        ...below(origin, name),
        at: 'key',
        ruleId: 'unknown-parameter',
        message: `the call sends \`${name}\`, which is no parameter`,
        ...suggest(name, names),
      });
    }
  }
  for (const { name, required, when, pattern } of parameters) {
    if (required && !when && !pattern && !call.has(name)) {
      const message = `the call leaves out \`${name}\`, which is required`;
      found.push({ ...origin, ruleId: 'missing-parameter', message });
    }
  }
  return found;
}

/** What is wrong with a value that a call sends; a parameter that may be repeated takes a list of its values. */
function valueFault(parameter: Field, value: Data): Mismatch | undefined {
  const type = parseType(parameter.type);
  if (!type) return undefined;
  const values = parameter.repeatable && Array.isArray(value) && type.kind !== 'list' ? value : [value];
  return values.map((one) => typeMismatch(one, type)).find(Boolean);
}

function checkResponse(spec: FunctionSpec, answer: Data, path: Path, keys: ResponseKeys): UnresolvedDiagnostic[] {
  const origin = { file: spec.file, path };
  if (!(answer instanceof Map)) return [];
  const tops = [keys.data, keys.metadata];
  const found = [...answer.keys()]
    .filter((key) => !tops.includes(key))
    .map(
      (key): UnresolvedDiagnostic => ({
        ...below(origin, key),
        at: 'key',
        ruleId: 'response-envelope',
        message: `the answer begins with \`${key}\``,
        expected: `${tops.join(' and ')} alone`,
      }),
    );
  const data = answer.get(keys.data);
  const sole = unnamedField(spec.returns ?? []);
  if (sole && data !== undefined) found.push(...checkValue(sole, data, origin, [keys.data]));
  else if (data instanceof Map && spec.returns) found.push(...checkMembers(spec.returns, data, origin, [keys.data]));
  const metadata = answer.get(keys.metadata);
  if (metadata instanceof Map) {
    const own = new Map([...metadata].filter(([key]) => !keys.always.includes(key)));
    found.push(...checkMembers(spec.metadata, own, origin, [keys.metadata]));
  }
  return found;
}

function checkMembers(
  fields: readonly Field[],
  given: Map<string, Data>,
  origin: SourceRef,
  path: Path,
): UnresolvedDiagnostic[] {
  return [...given].flatMap(([key, value]) => {
    const field = findField(fields, key);
    if (field) return checkValue(field, value, origin, [...path, key]);
    const names = fields.map(({ name }) => name);
    return [
      {
        ...below(origin, ...path, key),
        at: 'key',
        ruleId: 'unknown-field',
        message: `the answer holds \`${key}\`, which no field describes`,
        ...suggest(key, names),
      },
    ];
  });
}

function checkValue(field: Field, value: Data, origin: SourceRef, path: Path): UnresolvedDiagnostic[] {
  const type = parseType(field.type);
  if (!type || (value === null && isNullable(type))) return [];
  // An answer shows what was sent, and a server may send a number as a text.
  const asNumber = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  const fault = typeMismatch(value, type) && typeMismatch(asNumber, type);
  if (fault) {
    return [
      { ...below(origin, ...path), ruleId: 'response-value', ...about(`\`${field.name}\` in the answer`, fault) },
    ];
  }
  if (!field.fields) return [];
  return insideObjects(value, type, path).flatMap(({ map, at }) => checkMembers(field.fields!, map, origin, at));
}

/** The objects inside a value's lists and maps, as its type says which are which. */
function insideObjects(value: Data, type: Type, path: Path): { map: Map<string, Data>; at: Path }[] {
  const choices = alternatives(type);
  if (Array.isArray(value)) {
    const list = choices.find(({ kind }) => kind === 'list');
    return list?.kind === 'list' ? value.flatMap((one, i) => insideObjects(one, list.of, [...path, i])) : [];
  }
  if (!(value instanceof Map)) return [];
  if (choices.some(({ kind }) => kind === 'object' || kind === 'record')) return [{ map: value, at: path }];
  const map = choices.find(({ kind }) => kind === 'map');
  return map?.kind === 'map' ? [...value].flatMap(([key, inner]) => insideObjects(inner, map.of, [...path, key])) : [];
}
