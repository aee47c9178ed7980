import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { suggest } from '../../text/suggest.ts';
import { ABOUT } from '../model/address.ts';
import type { CatalogConfig } from '../model/config.ts';

/** Finds guides that catalog.yaml names and that do not exist. `slugs` are those of all files of content/guides. */
export function checkGuideNames(
  { guides }: CatalogConfig,
  slugs: readonly string[],
  label: string,
): UnresolvedDiagnostic[] {
  const known = slugs.filter((slug) => slug !== ABOUT);
  return Object.entries(guides).flatMap(([topic, slug]): UnresolvedDiagnostic[] => {
    if (known.includes(slug)) return [];
    const place = { file: `${label}/catalog.yaml`, path: ['guides', topic], ruleId: 'unknown-guide' };
    return [
      { ...place, message: `unknown guide \`${slug}\``, ...suggest(slug, known, 'the slug of a file in guides/') },
    ];
  });
}
