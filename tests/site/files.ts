// The files of a built site, and the links and ids of its pages.
import fs from 'node:fs';
import path from 'node:path';

export interface SitePage {
  /** Its address below the site's base: `functions/list_items/`; empty for the front page. */
  address: string;
  html: string;
  ids: string[];
  /** The addresses that its elements link to or load, without the canonical link. */
  links: string[];
}

/** Every page of a site but the one for addresses that do not exist. */
export function pagesOf(folder: string): SitePage[] {
  return filesOf(folder)
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .map((file) => readPage(folder, file));
}

export function readPage(folder: string, file: string): SitePage {
  const html = fs.readFileSync(path.join(folder, file), 'utf8');
  return {
    address: file.replace(/index\.html$/, ''),
    html,
    ids: attributes(html, 'id'),
    links: attributes(html.replaceAll(/<link rel="canonical"[^>]*>/g, ''), '(?:href|src|action)'),
  };
}

/** The paths of all files of a folder, A to Z. */
export function filesOf(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** The values of an attribute; the pages are written with double quotes only. */
function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<[a-zA-Z][^<>]*? ${name}="[^"]*"[^<>]*>`, 'g'))].flatMap(([tag]) =>
    [...tag.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => decoded(value!)),
  );
}

export function decoded(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", ndash: '–' };
  return text.replaceAll(/&(amp|lt|gt|quot|#39|ndash);/g, (_, name: string) => signs[name]!);
}

/** The links of pages to pages, files and fragments that do not exist; `pages` are all pages, `base` is where the site is published. */
export function deadLinks(folder: string, pages: readonly SitePage[], base: string): string[] {
  const ids = new Map(pages.map((page) => [page.address, new Set(page.ids)]));
  const files = new Set(filesOf(folder));
  return pages.flatMap((page) =>
    page.links
      .filter((link) => {
        if (link.startsWith('#')) return link !== '#' && !ids.get(page.address)!.has(decodeURIComponent(link.slice(1)));
        if (/^(?:https?|mailto):/.test(link)) return false;
        if (!link.startsWith(base)) return true;
        const [address = '', hash] = link
          .slice(base.length)
          .replace(/\?[^#]*/, '')
          .split('#');
        const inside = decodeURIComponent(address);
        if (!files.has(inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside)) return true;
        return hash !== undefined && !ids.get(inside)?.has(decodeURIComponent(hash));
      })
      .map((link) => `${base}${page.address} → ${link}`),
  );
}
