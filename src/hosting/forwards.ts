import type { Site } from './site.ts';

/**
 * Lists the old addresses of a site that a host without patterns can answer, each with the address of its page: the single ones that
 * need no query, and the name of each function alone. Addresses are below the base of the site, without a slash at the end.
 */
export function forwardsOf({ files, redirects }: Site): ReadonlyMap<string, string> {
  // A page takes the address of its folder, and `list_items.md` takes `list_items`.
  const taken = new Set(files.flatMap((file) => [file, file.replace(/\/index\.html$/, ''), ...beforeDots(file)]));
  const names = Object.entries(redirects.names.function).filter(([name, to]) => to === `/functions/${name}/`);
  return new Map(
    [...Object.entries(redirects.pages), ...names.map(([name, to]): [string, string] => [`/${name}`, to])]
      .filter(([address]) => /^\/[\w./-]*[\w-]$/.test(address) && !/\.(?:json|md|txt|xml)$/.test(address))
      .filter(([address]) => !taken.has(address.slice(1))),
  );
}

/** The parts of a path before each of its dots. */
function beforeDots(file: string): string[] {
  return Array.from(file.matchAll(/\./g), ({ index }) => file.slice(0, index));
}

/** Returns the pages of HTML that forward to others, by their paths below the base of the site. Hosts without redirects need them. */
export function forwardingPages(site: Site): Record<string, string> {
  return Object.fromEntries(
    [...forwardsOf(site)].map(([address, to]) => {
      const path = address.slice(1);
      return [/\.html?$/.test(path) ? path : `${path}/index.html`, forwardingPage(site.base + to.slice(1))];
    }),
  );
}

function forwardingPage(target: string): string {
  const link = target.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Moved</title>
<meta http-equiv="refresh" content="0; url=${link}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${link}">
</head>
<body><p>This page is now at <a href="${link}">${link}</a>.</p></body>
</html>
`;
}
