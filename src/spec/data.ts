/**
 * A value as a writer gave it in an example, a default or an answer. Maps keep the writer's order, which a JavaScript
 * object does not (it sorts `0` before `1` and both before `a`).
 */
export type Data = string | number | boolean | null | Data[] | Map<string, Data>;

/** Turns a value into plain objects and arrays, for JSON files that programs read. */
export function toPlain(value: Data): unknown {
  if (Array.isArray(value)) return value.map(toPlain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, toPlain(inner)]));
  return value;
}

/** Turns plain objects and arrays into a value whose maps keep their order. */
export function fromPlain(value: unknown): Data {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (value !== null && typeof value === 'object') {
    return new Map(Object.entries(value).map(([key, inner]) => [key, fromPlain(inner)]));
  }
  return value as Data;
}

/** A value as text: a list or a map as JSON, any other as it is. */
export function textOfData(value: Data): string {
  return value !== null && typeof value === 'object' ? jsonText(value) : String(value);
}

/** A value as JSON on one line, its keys in the writer's order. */
export function jsonText(value: Data): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (!(value instanceof Map)) return JSON.stringify(value);
  return `{${[...value].map(([key, inner]) => `${JSON.stringify(key)}:${jsonText(inner)}`).join(',')}}`;
}
