import type { Catalog } from '../catalog/model/catalog.ts';
import { ordinal } from '../catalog/model/catalog.ts';
import { changesOf, type VersionChanges } from '../catalog/model/changes.ts';
import { listSummary } from '../catalog/model/list-summary.ts';
import { markdownToHtml } from '../spec/markdown-html.ts';
import { escapeXml } from '../text/escape.ts';
import type { CatalogExport } from './export.ts';

/** The length of a day, in milliseconds. */
const DAY = 86_400_000;

/**
 * The changes as an Atom feed (RFC 4287), an entry for each version. Atom requires dates, which content may lack: a
 * version without a date in catalog.yaml gets a placeholder date in 1970, one day per version, so that feed readers keep the order.
 */
export const feedExport: CatalogExport = {
  id: 'feed',
  per: 'catalog',
  path: 'feed.xml',
  title: 'Atom',
  description: ({ lists }) => lists.feedFile,
  mediaType: 'application/atom+xml',
  listed: true,
  make: feed,
};

function feed(catalog: Catalog): string {
  const { config, addresses, strings } = catalog;
  const changes = changesOf(catalog);
  const dates = changes.map(({ title }) => dateOf(title, catalog));
  const self = addresses.absolute(addresses.file('feed.xml'));
  const title = `${config.title}: ${strings.frame.changes}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(config.language)}">
<id>${escapeXml(self)}</id>
<title>${escapeXml(title)}</title>
<updated>${dates.toSorted().at(-1) ?? dateText(0)}</updated>
<author><name>${escapeXml(config.title)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(addresses.absolute(addresses.changes))}"/>
${changes.map((one, i) => entry(one, dates[i]!, catalog)).join('')}</feed>
`;
}

/** The date of a version in the format of RFC 3339. */
function dateOf(version: string, catalog: Catalog): string {
  const known = catalog.config.released[version];
  return known === undefined ? dateText(1 + (ordinal(catalog, version) ?? -1)) : `${known}T00:00:00Z`;
}

/** The date a number of days after January 1, 1970. */
const dateText = (days: number): string => new Date(days * DAY).toISOString().replace('.000', '');

function entry({ anchor, title, lists }: VersionChanges, date: string, catalog: Catalog): string {
  const { addresses, strings } = catalog;
  const url = escapeXml(addresses.absolute(`${addresses.changes}#${anchor}`));
  const content = lists.map(({ heading, functions }) => {
    const items = functions.map((spec) => {
      const page = escapeXml(addresses.absolute(addresses.function(spec.name)));
      return `<li><a href="${page}">${escapeXml(spec.name)}</a>: ${escapeXml(markdownToHtml(listSummary(spec, strings)).text)}</li>`;
    });
    return `<h3>${escapeXml(heading)}</h3><ul>${items.join('')}</ul>`;
  });
  return `<entry>
<id>${url}</id>
<title>${escapeXml(title)}</title>
<updated>${date}</updated>
<link rel="alternate" type="text/html" href="${url}"/>
<content type="html">${escapeXml(content.join(''))}</content>
</entry>
`;
}
