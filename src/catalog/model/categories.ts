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
  functions: z
    .array(text)
    .min(1)
    .optional()
    .describe('Functions that the section has too, and that the section of their group does not have.'),
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

/** Makes the function that returns the slug of the section of a function; undefined if no section has the function. */
export function sectionFinder(
  sections: CategorySource['sections'],
): (spec: { name: string; group?: string | undefined }) => string | undefined {
  const byFunction = new Map(sections.flatMap(({ slug, functions = [] }) => functions.map((name) => [name, slug])));
  const byGroup = new Map(sections.flatMap(({ slug, groups = [slug] }) => groups.map((group) => [group, slug])));
  return ({ name, group }) => byFunction.get(name) ?? (group === undefined ? undefined : byGroup.get(group));
}
