import { z } from 'zod';
import { markdown, slug, text } from '../../spec/schema-parts.ts';

const section = z.strictObject({
  slug: slug.describe('The anchor of the section.'),
  title: text.describe('The heading of the section.'),
  groups: z
    .array(slug)
    .min(1)
    .optional()
    .describe('The groups of functions in the section; without it, the group with the same slug.'),
});

const category = z.strictObject({
  slug: slug.describe('The name of the folder in content/functions, and the last part of the address.'),
  title: text.describe('The heading of its page.'),
  summary: markdown.describe('One sentence about the category.'),
  formerly: z.array(slug).min(1).optional().describe('Former slugs of the category, whose addresses keep working.'),
  sections: z.array(section).default([]).describe('The sections of its page, in order.'),
});

/** The schema of content/categories.yaml. */
export const categoriesSchema = z.array(category).describe('The categories of the functions.');

/** A category, as categories.yaml has it. */
export type CategorySource = z.infer<typeof category>;
