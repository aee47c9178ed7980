/** A type as a spec writes it: `string`, `T[]`, `{T}`, `A|B`, `(A|B)[]`, `object`, or the name of a record. */
export type Type =
  | { kind: 'string' | 'integer' | 'number' | 'boolean' | 'null' | 'any' | 'object' }
  | { kind: 'record'; name: string }
  | { kind: 'list'; of: Type }
  | { kind: 'map'; of: Type }
  | { kind: 'union'; of: Type[] };

/** The names of built-in types; every other name is that of a record. */
export const BASIC_TYPES = ['string', 'integer', 'number', 'boolean', 'object', 'null', 'any'] as const;

/** The maximum length of a type. Types are parsed by recursive functions. */
const MAX_LENGTH = 500;

const parsed = new Map<string, Type | undefined>();

/** Parses a type. Returns undefined if it is not valid. `|` binds weakest; parentheses group. */
export function parseType(text: string): Type | undefined {
  if (!parsed.has(text)) parsed.set(text, text.length > MAX_LENGTH ? undefined : parseUnion(text));
  return parsed.get(text);
}

function parseUnion(text: string): Type | undefined {
  const parts = splitAlternatives(text).map((part) => parseOne(part.trim()));
  if (parts.some((part) => part === undefined)) return undefined;
  // A group of alternatives inside others adds nothing: `(a|b)|c` is `a|b|c`.
  const of = (parts as Type[]).flatMap((part) => (part.kind === 'union' ? part.of : [part]));
  return of.length === 1 ? of[0] : { kind: 'union', of };
}

function splitAlternatives(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '{' || character === '(') depth += 1;
    if (character === '}' || character === ')') depth -= 1;
    if (character === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function parseOne(text: string): Type | undefined {
  if (text.endsWith('[]')) {
    const of = parseOne(text.slice(0, -2));
    return of && { kind: 'list', of };
  }
  if (text.startsWith('{') && text.endsWith('}')) {
    const of = parseUnion(text.slice(1, -1));
    return of && { kind: 'map', of };
  }
  if (text.startsWith('(') && text.endsWith(')')) return parseUnion(text.slice(1, -1));
  if ((BASIC_TYPES as readonly string[]).includes(text)) return { kind: text as 'string' };
  return /^[a-z][a-z0-9-]*$/.test(text) ? { kind: 'record', name: text } : undefined;
}

/** Writes a type: the inverse of {@link parseType}. A record is written by its name. */
export function typeText(type: Type): string {
  if (type.kind === 'list') return type.of.kind === 'union' ? `(${typeText(type.of)})[]` : `${typeText(type.of)}[]`;
  if (type.kind === 'map') return `{${typeText(type.of)}}`;
  if (type.kind === 'union') return type.of.map(typeText).join('|');
  return type.kind === 'record' ? type.name : type.kind;
}

/** Returns the type as exports have it: each record's name is replaced by `object`. */
export function withoutRecords(type: Type): Type {
  if (type.kind === 'record') return { kind: 'object' };
  if (type.kind === 'list' || type.kind === 'map') return { ...type, of: withoutRecords(type.of) };
  if (type.kind === 'union') return { ...type, of: type.of.map(withoutRecords) };
  return type;
}

/** Returns the alternatives of a type without `null`; a type without alternatives is its only one. */
export function alternatives(type: Type): Type[] {
  return (type.kind === 'union' ? type.of : [type]).filter(({ kind }) => kind !== 'null');
}

/** Returns whether the values of a type are lists, maps or objects. */
export function isContainer({ kind }: Type): boolean {
  return ['list', 'map', 'object', 'record'].includes(kind);
}

/** Returns whether `null` is a value of the type. */
export function isNullable(type: Type): boolean {
  return type.kind === 'any' || type.kind === 'null' || (type.kind === 'union' && type.of.some(isNullable));
}

/** Returns the object or record that a field's `fields` belong to, inside any lists, maps and alternatives. */
export function innerObject(type: Type): Type | undefined {
  if (type.kind === 'object' || type.kind === 'record') return type;
  if (type.kind === 'list' || type.kind === 'map') return innerObject(type.of);
  return type.kind === 'union' ? type.of.map(innerObject).find(Boolean) : undefined;
}

/** Returns the name of the record that a type, given as text, contains; undefined if it contains none. */
export function recordIn(text: string): string | undefined {
  const type = parseType(text);
  const holder = type && innerObject(type);
  return holder?.kind === 'record' ? holder.name : undefined;
}

/** Returns whether a type or one of its alternatives is a list or a map, so that its fields can occur more than once. */
export function isRepeated(type: Type): boolean {
  return alternatives(type).some(({ kind }) => kind === 'list' || kind === 'map');
}

/** Returns what follows the name of a field with fields in a path: `[]` for each list and `{}` for each map. */
export function containerSuffix(type: Type): string {
  if (type.kind === 'list') return `[]${containerSuffix(type.of)}`;
  if (type.kind === 'map') return `{}${containerSuffix(type.of)}`;
  if (type.kind !== 'union') return '';
  const holder = type.of.find((one) => innerObject(one)) ?? alternatives(type)[0];
  return holder ? containerSuffix(holder) : '';
}
