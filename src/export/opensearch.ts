import type { Catalog } from '../catalog/model/catalog.ts';
import { escapeXml } from '../text/escape.ts';
import type { CatalogExport } from './export.ts';

/** The description with which a browser offers the list of functions as a search engine (OpenSearch 1.1). */
export const openSearchExport: CatalogExport = {
  id: 'opensearch',
  per: 'catalog',
  path: 'opensearch.xml',
  title: 'opensearch.xml',
  mediaType: 'application/opensearchdescription+xml',
  listed: false,
  make: openSearch,
};

/** The maximum length of a short name in OpenSearch. */
const LONGEST_NAME = 16;

function openSearch({ config, addresses, strings }: Catalog): string {
  const name = [...config.title].slice(0, LONGEST_NAME).join('');
  const results = `${addresses.absolute(addresses.functions)}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(name)}</ShortName>
  <Description>${escapeXml(strings.lists.homeTitle(config.title))}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escapeXml(addresses.absolute(addresses.file('icon.svg')))}</Image>
  <Url type="text/html" template="${escapeXml(results)}"/>
</OpenSearchDescription>
`;
}
