import { sectionFinder } from '../../model/categories.ts';
import type { NamedPages } from '../../model/redirect-names.ts';
import type { Content } from './content.ts';

/** Returns the pages of the content that old addresses can mean. */
export function namedPages({ functions, guides, categories }: Content): NamedPages {
  return {
    functions,
    guides,
    categories: (categories ?? []).map((category) => ({ ...category, sectionOf: sectionFinder(category.sections) })),
  };
}
