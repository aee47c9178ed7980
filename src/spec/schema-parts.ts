import { z } from 'zod';
import type { Data } from './data.ts';

// The parts that the schemas of all content files are made of. The message of a part says what it expects, as a noun phrase:
// diagnostics put it after "expected".

/** A name, a title or another short string that is not empty. Curly quotes around all of it are a mistake: YAML keeps them. */
export const text = z
  .string()
  .min(1)
  .refine((value) => !isInCurlyQuotes(value), 'a string in straight quotes');

/** A string of Markdown. Every such key is checked as Markdown: see markdown-keys.ts. */
export const markdown = z.string().min(1).meta({ contentMediaType: 'text/markdown' });

/** Returns whether a string begins and ends with curly quotes, which an author has typed instead of the quotes of YAML. */
export function isInCurlyQuotes(value: string): boolean {
  return /^[“”„‘’].*[“”‘’]$/.test(value);
}

/** A part of an address. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lowercase letters, digits and hyphens');

/** YAML reads `no` and `off` as strings, so a version must look like one. */
const VERSION = /^v?\d+(?:[.+-][0-9A-Za-z]+)*$/;

/** A version of the product. */
export const version = z.string().regex(VERSION, "a version, in quotes: '1.10'");

/** A version, or `true` if the version is not known. */
export const versionOrTrue = z.union([
  z.literal(true),
  z.string().regex(VERSION, "true, or a version, in quotes: '1.10'"),
]);

/** Any value: of an example, a default, a call or a response. */
export const data = z.custom<Data>((value) => value !== undefined, 'a value');

/** A mapping of names to values, in the author's order. */
export const dataMap = z.map(z.string(), data);
