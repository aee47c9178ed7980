import type { CallTemplate, CatalogConfig } from '../catalog/model/config.ts';
import type { Data } from '../spec/data.ts';
import { findField } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { placeOf } from './arguments.ts';
import { writeJson } from './json.ts';
import type { Token } from './token.ts';
import { fromData, type Member, type Sample } from './value.ts';

/** Writes the JSON body of a call: the constants of the API and the parameters that are sent in the body, with their types. */
export function bodyTokens(
  spec: FunctionSpec,
  call: ReadonlyMap<string, Data>,
  template: CallTemplate,
  config: CatalogConfig,
): Token[] {
  const isOneLine = template.indent < 0;
  const out: Token[] = [];
  writeJson(out, bodyOf(spec, call, isOneLine ? {} : config.bodyConstants), isOneLine ? -1 : 0, 'parameters');
  const indent = ' '.repeat(Math.max(0, template.indent));
  return out.map((token) => {
    const text = template.quote === 'shell' ? token.text.replaceAll("'", `'\\''`) : token.text;
    return { ...token, text: text.replaceAll('\n', `\n${indent}`) };
  });
}

function bodyOf(
  spec: FunctionSpec,
  call: ReadonlyMap<string, Data>,
  constants: CatalogConfig['bodyConstants'],
): Sample {
  // A parameter without a name is the whole body: a list, for example.
  const whole = spec.parameters?.find(({ name }) => name === '');
  const value = call.get('');
  if (whole && value !== undefined) return fromData(value, '', whole);
  const members = [...call].flatMap(([key, inner]): Member[] => {
    const parameter = findField(spec.parameters ?? [], key);
    if (placeOf(spec, parameter) !== 'body') return [];
    // A key that matches a name pattern links to the row of the pattern.
    const path = parameter?.name ?? key;
    return [{ key, ...(parameter ? { path } : {}), value: fromData(inner, path, parameter) }];
  });
  const first = Object.entries(constants).map(([key, inner]) => ({ key, value: fromData(inner, '', undefined) }));
  return { kind: 'object', members: [...first, ...members] };
}
