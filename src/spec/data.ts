/**
 * A value that an author wrote in an example, a default or a response. Maps keep the author's order, which a JavaScript
 * object does not (it sorts `0` before `1` and both before `a`).
 */
export type Data = string | number | boolean | null | Data[] | Map<string, Data>;

/** Converts a value to plain objects and arrays, for JSON files. */
export function toPlain(value: Data): unknown {
  if (Array.isArray(value)) return value.map(toPlain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, toPlain(inner)]));
  return value;
}

/** Converts plain objects and arrays to a value whose maps keep their order. */
export function fromPlain(value: unknown): Data {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (value !== null && typeof value === 'object') {
    return new Map(Object.entries(value).map(([key, inner]) => [key, fromPlain(inner)]));
  }
  return value as Data;
}

/** Returns a value as a string: lists and maps as JSON, other values as they are. */
export function textOfData(value: Data): string {
  return value !== null && typeof value === 'object' ? jsonText(value) : String(value);
}

/** Returns a value as JSON on one line, with its keys in the author's order. */
export function jsonText(value: Data): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (!(value instanceof Map)) return JSON.stringify(value);
  return `{${[...value].map(([key, inner]) => `${JSON.stringify(key)}:${jsonText(inner)}`).join(',')}}`;
}
