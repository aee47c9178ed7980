import { type Data, jsonText } from '../spec/data.ts';
import { type Field, findField } from '../spec/field.ts';
import { hiddenText, parameterOf, repeatedNames, sourceOf } from './arguments.ts';
import type { Callable } from './callable.ts';
import { type FormState, isJsonField, jsonOf, takesSeveral } from './form-state.ts';

/** The fragment of a page with a filled-in call begins with the id of the form. */
const START = 'call';
/** The longest call that is read from a link, in characters. */
export const LONGEST_CALL = 20_000;
/** How many names are read from a link. */
const MOST_NAMES = 500;

/** The values in a link, and the names that were not used. */
export interface LinkedCall {
  state: FormState;
  /** Names that the function does not have. */
  unknown: string[];
  /** Secrets, whose values are never taken from a link. */
  secrets: string[];
  isTooLong: boolean;
}

/**
 * Returns the fragment of a link to a filled-in call, without `#`: `call?user=bakery&user-1=garage`, form-encoded, with the names as
 * they are sent. Secrets are left out, and of a PEM text the link has the name of its file.
 */
export function callFragment(spec: Callable, { values, options }: FormState): string {
  const pairs = [...values].flatMap(([name, texts]): [string, string][] => {
    const parameter = findField(spec.parameters ?? [], name);
    if (!parameter || parameter.secret) return [];
    if (sourceOf(name, parameter)) return [[name, hiddenText(name, parameter, texts[0] ?? '')]];
    const names = repeatedNames(name, parameter.repeatable ?? 'repeat', texts.length);
    return texts.map((text, i) => [names[i]!, withoutSecrets(spec, parameter, text).toWellFormed()]);
  });
  const query = new URLSearchParams([...pairs, ...options].map(([name, text]) => [name.toWellFormed(), text]));
  return query.size === 0 ? START : `${START}?${query}`;
}

/**
 * Reads the fragment of a link to a filled-in call, with or without `#`. Former names of parameters are accepted. Returns undefined
 * for any other fragment; never throws.
 */
export function readCallFragment(
  spec: Callable,
  fragment: string,
  isOption: (name: string) => boolean,
): LinkedCall | undefined {
  const [start, ...rest] = fragment.replace(/^#/, '').split('?');
  if (start !== START) return undefined;
  const values = new Map<string, string[]>();
  const options = new Map<string, string>();
  const unknown = new Set<string>();
  const secrets = new Set<string>();
  const query = rest.join('?');
  const isTooLong = query.length > LONGEST_CALL;
  for (const [name, text] of isTooLong ? [] : [...new URLSearchParams(query)].slice(0, MOST_NAMES)) {
    const fields = spec.parameters ?? [];
    const current = parameterOf(fields, name) ?? formerOwner(fields, name);
    const renamed = current ? undefined : formerPattern(fields, name);
    const parameter = current ?? renamed?.parameter;
    if (!parameter) {
      if (isOption(name)) options.set(name, text);
      else unknown.add(name);
      continue;
    }
    const key = renamed?.name ?? (parameter.pattern ? name : parameter.name);
    if (parameter.secret) secrets.add(parameter.name);
    else if (sourceOf(key, parameter)) values.set(key, [hiddenText(key, parameter, text)]);
    else if (takesSeveral(spec, parameter)) values.set(key, [...(values.get(key) ?? []), text]);
    else values.set(key, [withoutSecrets(spec, parameter, text)]);
  }
  return { state: { values, options }, unknown: [...unknown], secrets: [...secrets], isTooLong };
}

/** Returns a JSON value on one line, with an empty string in place of each secret inside it; any other text as it is. */
function withoutSecrets(spec: Callable, parameter: Field, text: string): string {
  const value = isJsonField(spec, parameter) ? jsonOf(text) : undefined;
  return value === undefined ? text : jsonText(emptied(value, parameter));
}

function emptied(value: Data, field: Field): Data {
  if (Array.isArray(value)) return value.map((item) => emptied(item, field));
  if (!(value instanceof Map)) return field.secret ? '' : value;
  const entries = [...value].map(([key, inner]): [string, Data] => {
    return [key, emptied(inner, findField(field.fields ?? [], key) ?? field)];
  });
  return new Map(entries);
}

/** Returns the parameter that a name belongs to by a former name: `account-1` belongs to a repeatable `user`, formerly `account`. */
export function formerOwner(fields: readonly Field[], name: string): Field | undefined {
  return fields.find(
    (field) => !field.pattern && field.formerly?.some((former) => parameterOf([{ ...field, name: former }], name)),
  );
}

/** Finds the name pattern that a name belongs to by a former one, and the name now: `label-x` of `label-*`, now `tag-*`, is `tag-x`. */
function formerPattern(fields: readonly Field[], name: string): { parameter: Field; name: string } | undefined {
  for (const parameter of fields.filter(({ pattern }) => pattern)) {
    for (const former of parameter.formerly ?? []) {
      const [start = '', end] = former.split('*');
      if (end === undefined || !name.startsWith(start) || !name.endsWith(end)) continue;
      if (name.length < start.length + end.length) continue;
      const middle = name.slice(start.length, name.length - end.length);
      return { parameter, name: parameter.name.includes('*') ? parameter.name.replace('*', () => middle) : name };
    }
  }
  return undefined;
}
