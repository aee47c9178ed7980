import { z } from 'zod';

const text = z.string().min(1);
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'expected lowercase letters, digits and hyphens');

/** A section of a category's page: one group of functions, or several small ones. */
const section = z.strictObject({
  slug,
  title: text,
  /** The groups that it shows. Default: the group with the section's slug. */
  groups: z.array(slug).min(1).optional(),
});

/** The shape of content/categories.yaml. */
export const categoriesSchema = z.array(
  z.strictObject({ slug, title: text, summary: text, sections: z.array(section).default([]) }),
);

/** A category of categories.yaml. */
export type CategorySource = z.infer<typeof categoriesSchema>[number];
