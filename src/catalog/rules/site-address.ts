import { isSiteUrl } from '../model/address.ts';
import { catalogKeys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const siteAddress: Rule = {
  id: 'site-address',
  severity: 'error',
  summary: 'The address of the site must be an http or https URL without query, fragment or password.',
  details: '`CATALOG_SITE` overrides `site` in catalog.yaml.',
  fixed: true,
  good: catalogKeys('site: https://harbor.example/reference/'),
  bad: catalogKeys('site: https://harbor.example/?page=reference'),
  checkContent({ label, config: { site } }, report) {
    if (site === undefined || isSiteUrl(site)) return;
    report({ file: `${label}/catalog.yaml`, path: ['site'], ...problem(site) });
  },
};

/** Returns what is wrong with an address at which no site can be published. */
export function problem(site: string) {
  return {
    message: `\`${site}\` cannot be the address of a site`,
    expected: 'a URL like https://docs.example.com/api/',
  };
}
