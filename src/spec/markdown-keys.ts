import { z } from 'zod';
import type { Path } from './yaml.ts';

/** Calls a function for each string of Markdown in a value, with its path. */
type Walk = (value: unknown, path: Path, visit: (text: string, path: Path) => void) => void;

/**
 * Calls `visit` for each string of a document that its schema declares as Markdown, with its path. The document does not have
 * to be valid.
 */
export function eachMarkdown(schema: z.ZodType, document: unknown, visit: (text: string, path: Path) => void): void {
  walkOf(schema)(document, [], visit);
}

/** The walks of schemas. Schemas can contain themselves, so each walk is made once. */
const walks = new WeakMap<object, Walk>();

function walkOf(schema: unknown): Walk {
  if (typeof schema !== 'object' || schema === null) return nothing;
  let walk = walks.get(schema);
  if (!walk) {
    walk = makeWalk(schema);
    walks.set(schema, walk);
  }
  return walk;
}

const nothing: Walk = () => {};

function makeWalk(schema: object): Walk {
  if (!(schema instanceof z.ZodType)) return nothing;
  if (isMarkdown(schema)) return text;
  if (schema instanceof z.ZodPipe) return (value, path, visit) => walkOf(schema.in)(value, path, visit);
  // An optional key, or one with a default.
  if ('unwrap' in schema && typeof schema.unwrap === 'function' && !(schema instanceof z.ZodArray)) {
    const inner = schema.unwrap as () => unknown;
    return (value, path, visit) => walkOf(inner())(value, path, visit);
  }
  if (schema instanceof z.ZodObject) return (value, path, visit) => eachKey(schema.shape, value, path, visit);
  if (schema instanceof z.ZodRecord) return eachValue(schema.valueType);
  if (schema instanceof z.ZodMap) return eachValue(schema.valueType);
  if (schema instanceof z.ZodArray) return (value, path, visit) => eachEntry(() => schema.element, value, path, visit);
  if (schema instanceof z.ZodTuple)
    return (value, path, visit) => eachEntry((i) => schema.def.items[i], value, path, visit);
  if (schema instanceof z.ZodUnion)
    return (value, path, visit) => {
      for (const option of schema.options) walkOf(option)(value, path, visit);
    };
  return nothing;
}

function isMarkdown(schema: z.ZodType): boolean {
  return schema.meta()?.contentMediaType === 'text/markdown';
}

const text: Walk = (value, path, visit) => {
  if (typeof value === 'string') visit(value, path);
};

function eachKey(shape: Record<string, unknown>, value: unknown, path: Path, visit: Parameters<Walk>[2]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Map) return;
  for (const [key, inner] of Object.entries(value)) {
    if (Object.hasOwn(shape, key)) walkOf(shape[key])(inner, [...path, key], visit);
  }
}

function eachEntry(element: (i: number) => unknown, value: unknown, path: Path, visit: Parameters<Walk>[2]): void {
  if (!Array.isArray(value)) return;
  for (const [i, entry] of value.entries()) walkOf(element(i))(entry, [...path, i], visit);
}

function eachValue(schema: unknown): Walk {
  return (value, path, visit) => {
    const entries = value instanceof Map ? value : Object.entries(typeof value === 'object' && value ? value : {});
    for (const [key, inner] of entries) walkOf(schema)(inner, [...path, key], visit);
  };
}
