/** The state of a function: 0 is current, 1 deprecated, 2 removed. */
export type Life = 0 | 1 | 2;

/** What the index is made from: a part of the catalog, in its order. */
export interface NameSource {
  categories: readonly { slug: string; title: string; summary: string }[];
  functions: readonly {
    name: string;
    summary: string;
    /** The slug of its category. */
    category: string;
    /** True or the version, as in the spec. */
    deprecated?: boolean | string;
    removed?: boolean | string;
    variants?: readonly { slug: string; title: string; description?: string }[];
  }[];
  guides: readonly { slug: string; title: string; summary: string }[];
}

/** The name index as the browser loads it: short rows, with indexes instead of repeated strings. */
export interface NameIndex {
  /** Slug, title, summary. */
  categories: [string, string, string][];
  /** Name, summary, index of the category, life (left out if it is 0). */
  functions: ([string, string, number] | [string, string, number, Life])[];
  /** Index of the function, slug, title, description. */
  variants: [number, string, string, string][];
  /** Slug, title, summary. */
  guides: [string, string, string][];
}

/** Makes the name index, whose JSON is `names.json`. Throws an Error if the category of a function is not among the categories. */
export function nameIndex({ categories, functions, guides }: NameSource): NameIndex {
  const indexes = new Map(categories.map(({ slug }, index) => [slug, index]));
  return {
    categories: categories.map(({ slug, title, summary }) => [slug, title, summary]),
    functions: functions.map(({ name, summary, category, deprecated, removed }) => {
      const index = indexes.get(category);
      if (index === undefined) throw new Error(`the category "${category}" of ${name} does not exist`);
      const life: Life = removed ? 2 : deprecated ? 1 : 0;
      return life ? [name, summary, index, life] : [name, summary, index];
    }),
    variants: functions.flatMap(({ variants = [] }, index) =>
      variants.map(({ slug, title, description = '' }): [number, string, string, string] => [
        index,
        slug,
        title,
        description,
      ]),
    ),
    guides: guides.map(({ slug, title, summary }) => [slug, title, summary]),
  };
}
