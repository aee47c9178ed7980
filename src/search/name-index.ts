/** How long a function lives: 1 is deprecated, 2 removed, 0 neither. */
export type Life = 0 | 1 | 2;

/** What the index is made from: plain data of the catalog, in the order in which it stands there. */
export interface NameSource {
  categories: { slug: string; title: string; summary: string }[];
  functions: {
    name: string;
    summary: string;
    /** The slug of its category. */
    category: string;
    /** True or the version, as in the spec. */
    deprecated?: boolean | string;
    removed?: boolean | string;
    variants?: { slug: string; title: string; description?: string }[];
  }[];
  guides: { slug: string; title: string; summary: string }[];
}

/** The name index as it is sent to the browser: short rows, numbers in place of what would be repeated. */
export interface NameIndex {
  /** Slug, title, summary. */
  categories: [string, string, string][];
  /** Name, summary, number of the category, life (left out where it is 0). */
  functions: ([string, string, number] | [string, string, number, Life])[];
  /** Number of the function, slug, title, description. */
  variants: [number, string, string, string][];
  /** Slug, title, summary. */
  guides: [string, string, string][];
}

/**
 * Makes the compact name index; its JSON is `names.json`. Throws an Error for a function whose category is not among
 * the categories.
 */
export function nameIndex({ categories, functions, guides }: NameSource): NameIndex {
  const numbers = new Map(categories.map(({ slug }, number) => [slug, number]));
  return {
    categories: categories.map(({ slug, title, summary }) => [slug, title, summary]),
    functions: functions.map(({ name, summary, category, deprecated, removed }) => {
      const number = numbers.get(category);
      if (number === undefined) throw new Error(`${name} stands in the category "${category}", which there is not`);
      const life: Life = removed ? 2 : deprecated ? 1 : 0;
      return life ? [name, summary, number, life] : [name, summary, number];
    }),
    variants: functions.flatMap(({ variants = [] }, number) =>
      variants.map(({ slug, title, description = '' }): [number, string, string, string] => [
        number,
        slug,
        title,
        description,
      ]),
    ),
    guides: guides.map(({ slug, title, summary }) => [slug, title, summary]),
  };
}
