import type { Data } from './data.ts';
import { alternatives, isNullable, type Type } from './type.ts';

/** Why a value does not have a type: the end of a sentence (`is a list`), and what was expected. */
export interface Mismatch {
  message: string;
  expected: string;
}

/** Completes the sentence of a mismatch with its subject: `the example is a list`. */
export function about(subject: string, { message, expected }: Mismatch): Mismatch {
  return { message: `${subject} ${message}`, expected };
}

/**
 * Returns why `value` does not have a type, or undefined if it does. A boolean can also be written 1 or 0. Any mapping is accepted
 * as an object, because its fields are checked separately.
 */
export function typeMismatch(value: Data, type: Type): Mismatch | undefined {
  if (hasType(value, type)) return undefined;
  if (value === null) return { message: 'is null', expected: word(type) };
  const choices = alternatives(type);
  const only = choices.length === 1 ? choices[0]! : undefined;
  if (only?.kind === 'list' && Array.isArray(value))
    return about('contains an entry that', mismatchWithin(value, only.of));
  if (only?.kind === 'map' && value instanceof Map)
    return about('contains a value that', mismatchWithin([...value.values()], only.of));
  if (typeof value === 'number' && !Number.isSafeInteger(value) && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return { message: 'is a number too large to keep its digits', expected: 'a string, in quotes' };
  }
  if (only?.kind === 'string' && typeof value !== 'object') {
    return { message: `is the ${typeof value} ${String(value)}`, expected: 'a string, in quotes' };
  }
  return { message: `is ${shown(value)}`, expected: word(type) };
}

function mismatchWithin(values: readonly Data[], type: Type): Mismatch {
  return values.map((one) => typeMismatch(one, type)).find(Boolean)!;
}

/** Returns whether a value has a type, by the same rules as {@link typeMismatch}. */
function hasType(value: Data, type: Type): boolean {
  return value === null ? isNullable(type) : alternatives(type).some((one) => fits(value, one));
}

function fits(value: Data, type: Type): boolean {
  switch (type.kind) {
    case 'any':
      return true;
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean' || value === 1 || value === 0;
    case 'list':
      return Array.isArray(value) && value.every((one) => hasType(one, type.of));
    case 'map':
      return value instanceof Map && [...value.values()].every((one) => hasType(one, type.of));
    case 'object':
    case 'record':
      return value instanceof Map;
    case 'null':
      return value === null;
    case 'union':
      return type.of.some((one) => fits(value, one));
  }
}

function shown(value: Data): string {
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Map) return 'a mapping';
  return typeof value === 'string' ? `the string \`${value}\`` : `\`${String(value)}\``;
}

function word(type: Type): string {
  const words: Partial<Record<Type['kind'], string>> = {
    string: 'a string',
    integer: 'an integer',
    number: 'a number',
    boolean: 'true, false, 1 or 0',
    object: 'a mapping',
    record: 'a mapping',
    map: 'a mapping',
    null: 'null',
  };
  if (type.kind === 'list') return `a list, each entry ${word(type.of)}`;
  if (type.kind === 'union') return type.of.map(word).join(' or ');
  return words[type.kind] ?? 'a value';
}
