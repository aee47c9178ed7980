import { z } from 'zod';
import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { dataMap, markdown, text } from '../../spec/schema-parts.ts';
import { validate } from '../../spec/validate.ts';
import { parseYaml } from '../../spec/yaml.ts';

const listOf = <T extends string>(value: z.ZodType<T>) =>
  z.union([value, z.array(value)]).transform((one): T[] => [one].flat() as T[]);

/** The schema of a code block with the language `example` in a guide: a call whose response the site computes. */
export const guideExampleSchema = z.strictObject({
  title: markdown.optional(),
  function: text,
  /** A file of content/guides with the data of the response, instead of the function's own sample. */
  from: text.optional(),
  call: dataMap.default(() => new Map()),
  /** The slugs of the call formats to show; `none` shows none. Default: the first format. */
  form: listOf(text).optional(),
  answer: listOf(z.enum(['json', 'xml', 'none'])).default(['json']),
});

/** A code block with the language `example`, parsed. */
export type GuideExample = z.infer<typeof guideExampleSchema>;

/** Parses the text of a code block with the language `example`. Lines in diagnostics count from the start of the text. */
export function parseGuideExample(
  file: string,
  text: string,
): { value?: GuideExample; diagnostics: UnresolvedDiagnostic[] } {
  const yaml = parseYaml(file, text);
  if (yaml.diagnostics.length > 0) return { diagnostics: yaml.diagnostics };
  const { value, diagnostics } = validate(file, yaml, guideExampleSchema as z.ZodType<GuideExample>, 'the example');
  return value ? { value, diagnostics } : { diagnostics };
}
