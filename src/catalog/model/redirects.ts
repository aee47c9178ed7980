import type { Catalog } from './catalog.ts';
import { movedAddresses } from './moved.ts';
import { guidesAndAbout } from './pages.ts';
import type { NamedPages } from './redirect-names.ts';
import { type RedirectTable, redirectTable } from './redirect-table.ts';

/** Makes the redirects of a catalog: of its own former addresses, of redirects.yaml, and of guessed addresses. */
export function redirectsOf(catalog: Catalog): RedirectTable {
  const pages: NamedPages = {
    functions: catalog.functions,
    guides: guidesAndAbout(catalog),
    categories: catalog.categories.map((category) => ({
      ...category,
      sectionOf: ({ name }) => category.sectionOfFunction.get(name)?.slug,
    })),
  };
  return redirectTable(pages, catalog.redirects, movedAddresses(pages, catalog.permalinks));
}
