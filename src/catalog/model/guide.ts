import { z } from 'zod';
import { markdown, slug, text } from '../../spec/schema-parts.ts';

/** The front matter of a file of content/guides. */
export const guideSchema = z
  .strictObject({
    title: text.describe('The heading of its page.'),
    summary: markdown.describe('One sentence about the guide, in Markdown.'),
    formerly: z.array(slug).min(1).optional().describe('Former slugs of the guide, whose addresses keep working.'),
    order: z.int().default(0).describe('Its place among the guides; the lowest comes first.'),
  })
  .describe('The front matter of content/guides/<slug>.md.');

/** What a guide can have as `{name}` alone in a paragraph: the table of privileges, the list of exports. */
export const PLACEHOLDERS = ['privileges', 'exports'] as const;
/** The name of a placeholder. */
export type Placeholder = (typeof PLACEHOLDERS)[number];
