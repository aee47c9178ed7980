import type { CallTemplate } from '../catalog/model/call-format.ts';
import type { CatalogConfig } from '../catalog/model/config.ts';
import type { Data } from '../spec/data.ts';
import { findField } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { placeOf, sentSource } from './arguments.ts';
import { DIALECTS, dialectOf } from './dialect.ts';
import { writeJson } from './json.ts';
import { inShellQuotes } from './quote.ts';
import type { Token } from './token.ts';
import { fromData, type Member, type Sample } from './value.ts';

/**
 * Writes the JSON body of a call: the constants of the API and the parameters that are sent in the body, with their types. A
 * template for a programming language gets an expression of that language, one for a shell JSON for the inside of single quotes.
 */
export function bodyTokens(
  spec: Pick<FunctionSpec, 'request' | 'parameters'>,
  call: ReadonlyMap<string, Data>,
  template: CallTemplate,
  { bodyConstants }: Pick<CatalogConfig, 'bodyConstants'>,
): Token[] {
  const isOneLine = template.indent < 0;
  const body = bodyOf(spec, call, isOneLine ? {} : bodyConstants);
  const out: Token[] = [];
  writeJson(out, body, isOneLine ? -1 : 0, 'parameters', dialectOf(template.quote) ?? DIALECTS.json);
  const indent = ' '.repeat(Math.max(0, template.indent));
  return out.map((token) => {
    const text = template.quote === 'shell' ? inShellQuotes(token.text, "'") : token.text;
    return { ...token, text: text.replaceAll('\n', `\n${indent}`) };
  });
}

function bodyOf(
  spec: Pick<FunctionSpec, 'request' | 'parameters'>,
  call: ReadonlyMap<string, Data>,
  constants: CatalogConfig['bodyConstants'],
): Sample {
  // A parameter without a name is the whole body: a list, for example.
  const whole = spec.parameters?.find(({ name }) => name === '');
  const value = call.get('');
  if (whole && value !== undefined) return fromData(value, '', whole, undefined, sentSource);
  const members = [...call].flatMap(([key, inner]): Member[] => {
    const parameter = findField(spec.parameters ?? [], key);
    if (placeOf(spec, parameter) !== 'body') return [];
    // A key that matches a name pattern links to the row of the pattern.
    const path = parameter?.name ?? key;
    const source = typeof inner === 'object' ? undefined : sentSource(key, parameter, inner);
    const value: Sample = source
      ? { kind: 'scalar', value: null, source }
      : fromData(inner, path, parameter, undefined, sentSource);
    return [{ key, ...(parameter ? { path } : {}), value }];
  });
  const first = Object.entries(constants).map(([key, inner]) => ({ key, value: fromData(inner, '', undefined) }));
  return { kind: 'object', members: [...first, ...members] };
}
