import { z } from 'zod';

const text = z.string().min(1);
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'expected lowercase letters, digits and hyphens');

/** A part of a category's page: one group of the facts, or small ones shown together. */
const section = z.strictObject({
  slug,
  title: text,
  /** The groups that stand in it; its own slug where nothing is said. */
  groups: z.array(slug).min(1).optional(),
});

/** The shape of content/categories.yaml. */
export const categoriesSchema = z.array(
  z.strictObject({ slug, title: text, summary: text, sections: z.array(section).default([]) }),
);

/** A category as categories.yaml gives it. */
export type CategorySource = z.infer<typeof categoriesSchema>[number];
