import { ABOUT, letterAnchor, privilegeAnchor, ROOT_ADDRESSES, versionAnchor } from '../../model/address.ts';
import { REMOVED } from '../../model/assemble.ts';
import { type CategorySource, sectionFinder } from '../../model/categories.ts';
import { headingsOf } from '../../model/headings.ts';
import { functionAnchors, variantAnchors } from '../../model/page-anchors.ts';
import type { Content } from './content.ts';

/** The pages of the site by their addresses below the root, as links have them, with their anchors. */
export interface Pages {
  has(page: string): boolean;
  addresses(): Iterable<string>;
  /** The anchors of a page; undefined if they are not known. */
  anchors(page: string): ReadonlySet<string> | undefined;
}

/** The anchors of a page, made when a link needs them. */
type Anchors = () => Iterable<string> | undefined;

const unknown: Anchors = () => undefined;
const none: Anchors = () => [];

/** What the pages of a site follow from. */
export interface PagesSource extends Pick<Content, 'functions' | 'guides' | 'config' | 'files'> {
  categories: readonly Pick<CategorySource, 'slug' | 'sections'>[] | undefined;
  unread: Pick<Content['unread'], 'functions' | 'guides'>;
}

/** Lists the pages of the site. Includes those of files that cannot be read, so that links to them are not errors too. */
export function pagesOf({ functions, guides, categories, config, unread, files }: PagesSource): Pages {
  const at = ROOT_ADDRESSES;
  const pages = new Map<string, Anchors>([
    [at.home, unknown],
    [at.changes, () => [...versionsIn(functions, config.release).map(versionAnchor), 'unknown']],
    [at.functions, () => functions.map(({ name }) => letterAnchor(name.charAt(0)))],
    [at.categories, none],
  ]);
  if ([...guides.map(({ slug }) => slug), ...unread.guides].some((slug) => slug !== ABOUT)) pages.set(at.guides, none);
  for (const spec of functions) {
    pages.set(at.function(spec.name), () => functionAnchors(spec, config));
    if (config.cards) pages.set(at.card(spec.name), none);
    for (const { slug } of spec.variants ?? [])
      pages.set(at.variant(spec.name, slug), () => variantAnchors(spec, config));
  }
  for (const { slug, body } of guides) pages.set(at.guide(slug), () => guideAnchors(body, config));
  const byCategory = Map.groupBy(functions, ({ category }) => category);
  for (const { slug, sections } of categories ?? [])
    pages.set(at.category(slug), () => sectionsOf(sections, byCategory.get(slug) ?? []));
  for (const name of unread.functions) {
    pages.set(at.function(name), unknown);
    if (config.cards) pages.set(at.card(name), none);
  }
  for (const slug of unread.guides) pages.set(at.guide(slug), unknown);
  for (const path of files()) pages.set(at.file(path), unknown);
  return {
    has: (page) => pages.has(page) || (!categories && page.startsWith(at.file('categories/'))),
    addresses: () => pages.keys(),
    anchors(page) {
      const anchors = pages.get(page)?.();
      return anchors && new Set(anchors);
    },
  };
}

/** Returns pages whose anchors are made once, for checks that look at them again and again. */
export function rememberAnchors(pages: Pages): Pages {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return {
    ...pages,
    anchors(page) {
      if (!known.has(page)) known.set(page, pages.anchors(page));
      return known.get(page);
    },
  };
}

function guideAnchors(body: string, { privileges = {} }: Content['config']): string[] {
  const hasTable = /^\{privileges\}$/m.test(body);
  return [
    ...headingsOf(body).map(({ anchor }) => anchor),
    ...(hasTable ? Object.keys(privileges).map(privilegeAnchor) : []),
  ];
}

/** The sections of the page of a category with its `own` functions. One without functions is not on the page. */
function sectionsOf(sections: CategorySource['sections'], own: Content['functions']): string[] {
  const filled = new Set(own.filter(({ removed }) => !removed).map(sectionFinder(sections)));
  const slugs = sections.map((section) => section.slug).filter((one) => filled.has(one));
  return [...slugs, ...(own.some(({ removed }) => removed) ? [REMOVED] : [])];
}

function versionsIn(functions: Content['functions'], release: string | undefined): string[] {
  const versions = functions.flatMap(({ since, removed, deprecated }) => [since, removed, deprecated, release]);
  return versions.filter((version) => typeof version === 'string');
}
