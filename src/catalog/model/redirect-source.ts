import { z } from 'zod';
import { text } from '../../spec/schema-parts.ts';

const pattern = z.strictObject({
  from: text.describe('The old addresses: a path with placeholders, like `/docs/*/[API - ]{function}[.html]`.'),
  to: text.optional().describe('The address that all of them lead to. A pattern without it must have a placeholder.'),
});

/** The schema of content/redirects.yaml. */
export const redirectsSchema = z
  .strictObject({
    hosts: z
      .array(text)
      .default([])
      .describe('The host names of old addresses. `npm run check-articles` finds links to them in articles.'),
    patterns: z.array(pattern).default([]).describe('Patterns of old addresses.'),
    pages: z
      .record(text, text)
      .default({})
      .describe('Single old addresses, each with the address that it leads to. They come before patterns.'),
    titles: z
      .record(text, z.array(text).min(1))
      .default({})
      .describe(
        'Names and titles that old addresses have for a page, by the name of a function or the address of a page.',
      ),
  })
  .describe('The old addresses of other sites that lead to this one.');

/** Old addresses, as redirects.yaml has them. */
export type RedirectSource = z.infer<typeof redirectsSchema>;

/** What a catalog without redirects.yaml has. */
export const NO_REDIRECTS: RedirectSource = redirectsSchema.parse({});
