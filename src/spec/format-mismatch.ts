import type { Data } from './data.ts';
import type { FieldSource } from './schema.ts';
import type { Mismatch } from './type-mismatch.ts';

type Format = NonNullable<FieldSource['format']>;

/** What a string of a format looks like. The other formats are not checked. */
const FORMS: Partial<Record<Format, { fits(text: string): boolean; expected: string }>> = {
  'unix-time': { fits: (text) => /^-?\d+(?:\.\d+)?$/.test(text), expected: "a Unix time in seconds: '1772443800'" },
  json: { fits: isJson, expected: 'valid JSON' },
  pem: { fits: (text) => text.includes('-----BEGIN'), expected: 'text with a line `-----BEGIN ...-----`' },
};

/** Returns why a string, or a string in a list or map, does not have a format; undefined if it does. */
export function formatMismatch(value: Data, format: Format | undefined): Mismatch | undefined {
  const form = format && FORMS[format];
  if (!form) return undefined;
  // An object or a list with the format `json` is written as such.
  if (Array.isArray(value) || value instanceof Map)
    return format === 'json' ? undefined : [...value.values()].map((one) => formatMismatch(one, format)).find(Boolean);
  if (typeof value !== 'string' || value === '' || form.fits(value)) return undefined;
  return { message: `is the string \`${value.slice(0, 40)}\``, expected: form.expected };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
