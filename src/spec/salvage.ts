import type { z } from 'zod';
import type { Path } from './yaml.ts';

/** What is left of a document without the parts that its schema rejects. */
export interface Salvaged<T> {
  value: T;
  /** The paths of the parts that were removed or replaced. */
  lost: Path[];
}

/**
 * The values that replace required ones, and those that other keys depend on. The name `*`, with `pattern`, matches any
 * name, so that nothing is missing.
 */
const REPLACEMENTS: Readonly<Record<string, () => unknown>> = {
  summary: () => 'Unreadable.',
  effect: () => 'read',
  title: () => 'Unreadable',
  description: () => 'Unreadable.',
  slug: () => 'unreadable',
  call: () => new Map(),
  name: () => '*',
  repeatable: () => 'repeat',
};
/** The lists whose entries are mappings. */
const LISTS_OF_FIELDS = new Set<unknown>(['parameters', 'returns', 'metadata', 'fields']);

/**
 * Removes what a schema rejects from a document, and replaces it where it is required, so that a mistake in one key does not
 * hide those in others. Returns undefined if that does not make the document valid.
 */
export function salvage<T>(schema: z.ZodType<T>, document: unknown): Salvaged<T> | undefined {
  const copy = structuredClone(document);
  const lost: Path[] = [];
  // Each round can reveal issues inside what the one before replaced.
  for (let round = 0; round < 4; round += 1) {
    const result = schema.safeParse(copy, { reportInput: true });
    if (result.success) return { value: result.data, lost };
    // From the end, so that indexes stay valid while entries are removed.
    for (const issue of result.error.issues.toReversed()) lost.push(...remove(copy, issue));
  }
  return undefined;
}

/** Removes or replaces the cause of an issue; returns the paths that lost their values. */
function remove(document: unknown, issue: z.core.$ZodIssue): Path[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const holder = at(document, path);
    for (const key of issue.keys) delete holder?.[key];
    return issue.keys.map((key) => [...path, key]);
  }
  const [holder, key, list] = [at(document, path.slice(0, -1)), path.at(-1), path.at(-2)];
  if (!holder || key === undefined) return [];
  if (Array.isArray(holder)) {
    if (LISTS_OF_FIELDS.has(list)) {
      holder[Number(key)] = { name: '*', ...anyName({}) };
      return [path];
    }
    return remove(document, { ...issue, code: 'custom', path: path.slice(0, -1) } as z.core.$ZodIssue);
  }
  const replacement = isOptional(path) ? undefined : REPLACEMENTS[key]?.();
  if (replacement === undefined) delete holder[key];
  else holder[key] = replacement;
  if (key === 'name') Object.assign(holder, anyName(holder));
  return [path];
}

/** Makes a field match any name and any value. */
function anyName({ fields }: { fields?: unknown }): Record<string, unknown> {
  const type = fields === undefined ? { type: 'any' } : {};
  return { pattern: true, ...type, example: new Map(), examples: undefined, default: undefined };
}

/** Whether a key that is required elsewhere is optional where it is: the description of a field or key. */
function isOptional(path: Path): boolean {
  return path.at(-1) === 'description' && path.at(0) !== 'variants';
}

// biome-ignore lint/suspicious/noExplicitAny: the document is of any shape.
function at(document: any, path: Path): any {
  return path.reduce((value, step) => (value instanceof Map ? value.get(step) : value?.[step]), document);
}
