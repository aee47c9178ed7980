import { z } from 'zod';
import { markdown, slug, text } from '../../spec/schema-parts.ts';

// The shape of `calls` in catalog.yaml. The descriptions are its documentation: editors show them, and docs/catalog.md has them.

/** The placeholders of the `line` of a call template. */
export const LINE_PLACEHOLDERS = [
  'host',
  'method',
  'path',
  'function',
  'headers',
  'query',
  'body',
  'user',
  'token',
] as const;
/** The placeholders of the pairs and the header of a call template. */
export const PAIR_PLACEHOLDERS = ['name', 'encodedName', 'value', 'variable', 'hole', 'file'] as const;

const callTemplate = z.strictObject({
  line: text.describe(
    'The whole call. Placeholders: `{host}`, `{method}`, `{path}`, `{function}`, `{headers}`, `{query}` (all pairs), `{body}` (the JSON body), `{user}` and `{token}`.',
  ),
  pair: text
    .optional()
    .describe('One pair of `{query}`. Placeholders: `{name}`, `{encodedName}` (percent-encoded) and `{value}`.'),
  encodedPair: text.optional().describe('Used instead of `pair` if a URL cannot hold the value as it is.'),
  firstPair: text.optional().describe('Used instead of `pair` for the first pair: `?{name}={value}`.'),
  filePair: text.optional().describe('Used instead of `pair` for a parameter of the format `file`.'),
  secretPair: text
    .optional()
    .describe(
      'Used instead of `pair` for a secret. Placeholders: `{variable}`, an environment variable that is named after the parameter, and `{hole}`, a word to replace.',
    ),
  pemPair: text
    .optional()
    .describe('Used instead of `pair` for a PEM text. Placeholder: `{file}`, the name of a file that has it.'),
  header: text.optional().describe('One header of `{headers}`. Placeholders: `{name}` and `{value}`.'),
  quote: z
    .enum(['uri', 'shell', 'json', 'php', 'perl', 'python', 'javascript', 'none'])
    .default('none')
    .describe(
      'How names and values are written: percent-encoded, quoted for a POSIX shell, as strings of a language, or as they are. Quotes of a shell around a placeholder count.',
    ),
  percentEncode: text
    .optional()
    .describe(
      'Characters of values that are percent-encoded before a shell quotes them, because the program decodes values.',
    ),
  host: text.optional().describe('What `{host}` is in this template, such as a variable of the shell.'),
  indent: z
    .int()
    .min(-1)
    .default(0)
    .describe(
      'Spaces before each line of the JSON body after the first. With -1 the body is on one line, without `bodyConstants`.',
    ),
  note: markdown.optional().describe('What a reader must know about this format, in Markdown.'),
  secretNote: markdown.optional().describe('What a reader must know if the call sends a secret, in Markdown.'),
  variableNote: markdown
    .optional()
    .describe('How to set the variable that holds a secret, in Markdown; not shown if files hold all secrets.'),
});

/** The schema of a call format: an entry of `calls`. */
export const callFormat = z.strictObject({
  slug: slug.describe('The id of the format, which specs and anchors use.'),
  title: text.describe('The title of its tab.'),
  onDemand: z
    .boolean()
    .default(false)
    .describe('Whether the pages leave the format out, for scripts that write calls on demand.'),
  get: callTemplate.describe('The template for parameters in the URL.'),
  send: callTemplate
    .optional()
    .describe('The template for parameters in the URL with a method other than GET. Default: `get`.'),
  json: callTemplate.optional().describe('The template for parameters in a JSON body.'),
  form: callTemplate.optional().describe('The template for parameters in a form body.'),
  multipart: callTemplate.optional().describe('The template for parameters in a multipart body.'),
  none: markdown
    .optional()
    .describe('What the page says of a function that has no template in this format, in Markdown.'),
});

/** A format in which functions can be called. */
export type CallFormat = z.infer<typeof callFormat>;
/** Returns the formats that pages show without scripts. */
export function shownFormats({ calls }: { readonly calls: readonly CallFormat[] }): CallFormat[] {
  return calls.filter(({ onDemand }) => !onDemand);
}
/** How one format writes a call, for one way of sending parameters. */
export type CallTemplate = z.infer<typeof callTemplate>;
