import type { Data } from '../../spec/data.ts';
import type { Problem, UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { below, type Field } from '../../spec/field.ts';
import {
  BASIC_TYPES,
  containerSuffix,
  innerObject,
  isNullable,
  isRepeated,
  parseType,
  type Type,
} from '../../spec/type.ts';
import { type Mismatch, typeMismatch } from '../../spec/type-mismatch.ts';
import type { Path } from '../../spec/yaml.ts';
import { suggest } from '../../text/suggest.ts';

/**
 * Finds what is wrong or missing in a list of parameters or return fields, and in all that is inside them. `records` names
 * the records that there are, whether or not they can be read.
 */
export function checkFields(fields: readonly Field[], records: readonly string[]): UnresolvedDiagnostic[] {
  const names = new Set<string>();
  return fields.flatMap((field) => {
    const found = checkField(field, fields, records);
    if (names.has(field.name))
      found.push({
        ...below(field.origin, 'name'),
        ruleId: 'duplicate-name',
        message: `\`${field.name}\` stands twice in one list`,
        expected: 'each name once',
      });
    names.add(field.name);
    return found;
  });
}

function checkField(field: Field, siblings: readonly Field[], records: readonly string[]): UnresolvedDiagnostic[] {
  const found: UnresolvedDiagnostic[] = [];
  const say = saying(field, found);
  const type = parseType(field.type);
  if (field.type === '') say([], 'missing-type', 'no type', { expected: '`type: string` or another type' });
  else if (!type)
    say('type', 'invalid-type', `\`${field.type}\` is no type`, {
      expected: 'one like `string`, `object[]`, `{string}` or `string|null`',
    });
  else found.push(...checkTyped(field, type, records));
  if (field.description === '') say([], 'missing-field-description', 'no description');
  for (const { value, meaning } of field.values ?? []) {
    if (meaning.trim() === '') say(['values', value], 'missing-meaning', `no meaning for the value \`${value}\``);
  }
  const names = siblings.map((sibling) => sibling.name);
  for (const key of ['when', 'requiredWhen'] as const) {
    for (const name of Object.keys(field[key] ?? {}).filter((one) => !names.includes(one))) {
      const message = `${label(field)}: \`${key}\` names \`${name}\`, which does not stand beside it`;
      const near = suggest(name, names, 'a name of the same list');
      found.push({ ...below(field.origin, key, name), at: 'key', ruleId: 'unknown-condition', message, ...near });
    }
  }
  if (field.fields) found.push(...checkFields(field.fields, records));
  return found;
}

/** Puts findings about a field's keys with those found so far. */
function saying(field: Field, found: UnresolvedDiagnostic[]) {
  return (key: string | Path, ruleId: string, message: string, rest?: Partial<Problem>): void => {
    found.push({ ...below(field.origin, ...[key].flat()), ruleId, message: `${label(field)}: ${message}`, ...rest });
  };
}

function label({ name }: Field): string {
  return name === '' ? 'the answer' : `\`${name}\``;
}

function checkTyped(field: Field, type: Type, records: readonly string[]): UnresolvedDiagnostic[] {
  const found: UnresolvedDiagnostic[] = [];
  const say = saying(field, found);
  const holder = innerObject(type);
  if (holder?.kind === 'record' && !field.fields?.length) {
    // A record that cannot be read, or that holds itself, has a finding of its own.
    if (records.includes(holder.name)) return found;
    const expected = `${BASIC_TYPES.join(', ')} or the name of a file in records/`;
    const near = suggest(holder.name, [...records, ...BASIC_TYPES], expected);
    say('type', 'unknown-record', `there is no record \`${holder.name}\``, near);
    return found;
  }
  if (field.fields && !holder)
    say('fields', 'fields-without-object', `\`fields\` beside the type \`${field.type}\`, which holds none`, {
      expected: 'a type with `object` in it',
    });
  const maps = (containerSuffix(type).match(/\{\}/g) ?? []).length;
  if (maps > field.keys.length)
    say('type', 'missing-map-key', 'a map without `key`', { expected: 'what its keys are, and an example of one' });
  for (const [i, example] of field.examples.entries()) {
    const key = field.examples.length > 1 ? ['examples', i] : ['example'];
    const fault = field.pattern
      ? patternFault(example, type)
      : (typeMismatch(example, type) ?? outsideValues(example, field));
    if (fault) say(key, 'invalid-example', `the example ${fault.message}`, { expected: fault.expected });
  }
  const byDefault = field.default === undefined || field.pattern ? undefined : typeMismatch(field.default, type);
  if (byDefault)
    say('default', 'invalid-default', `the default ${byDefault.message}`, { expected: byDefault.expected });
  if (field.examples.length === 0 && !field.fields?.length) say([], 'missing-example', 'no example');
  found.push(...checkPositions(field, type));
  return found;
}

/** A name that stands for many has examples with a real name as their key. */
function patternFault(example: Data, type: Type): Mismatch | undefined {
  if (!(example instanceof Map)) return { message: 'has no name', expected: 'a mapping with a real name as its key' };
  return [...example.values()].map((value) => typeMismatch(value, type)).find(Boolean);
}

/** Whether an example is none of the values, where their list is closed. A list's values are those of its entries. */
function outsideValues(example: Data, field: Field): Mismatch | undefined {
  if (!field.values || field.otherValues !== undefined) return undefined;
  const allowed = field.values.map(({ value }) => value);
  const type = parseType(field.type)!;
  const given = Array.isArray(example) ? example.flat(9) : [example];
  const odd = given.find(
    (one) => !allowed.includes(String(one)) && !(one === null && isNullable(type)) && !(one instanceof Map),
  );
  if (odd === undefined) return undefined;
  const expected = `one of its values: ${allowed.join(', ')} (or \`otherValues\`, where the list is open)`;
  return { message: `is \`${String(odd)}\``, expected };
}

/** Equal positions of `examples` belong together, so all lists of them inside one list or map are equally long. */
function checkPositions(field: Field, type: Type): UnresolvedDiagnostic[] {
  if (!isRepeated(type) || !field.fields) return [];
  const lengths = new Map<number, string>();
  const collect = (fields: readonly Field[]): void => {
    for (const inner of fields) {
      if (inner.examples.length > 1) lengths.set(inner.examples.length, inner.name);
      const innerType = parseType(inner.type);
      if (inner.fields && !(innerType && isRepeated(innerType))) collect(inner.fields);
    }
  };
  collect(field.fields);
  if (lengths.size < 2) return [];
  const told = [...lengths].map(([length, name]) => `\`${name}\` has ${length}`).join(', ');
  const message = `${label(field)}: its fields have different numbers of examples (${told})`;
  const expected = 'the same, since equal positions belong together';
  return [{ ...field.origin, ruleId: 'uneven-examples', message, expected }];
}
