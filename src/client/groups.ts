import { strings } from 'virtual:strings/finder';
import type { Found } from '../search/find.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { addresses } from './address.ts';
import { element, linkTo } from './element.ts';
import type { TextHit } from './full-text.ts';
import { entryHit, fieldHit, type Searched, taskHit, termHit, textHit } from './hit.ts';

/** Results of one kind as links, with a title. */
export interface LinkGroup {
  /** Identifies the group; each group is shown once. */
  kind: string;
  title: string;
  links: HTMLAnchorElement[];
}

/** Returns the groups of what was found, best first; the closest names if nothing was. */
export function foundGroups(searched: Searched, { groups, closest }: Found, envelope: readonly string[]): LinkGroup[] {
  if (closest.length > 0) {
    const links = closest.map((entry) => entryHit(searched, entry));
    return [{ kind: 'closest', title: strings.groups.closest, links }];
  }
  return groups.map((group): LinkGroup => {
    const { kind, hits } = group;
    const title = strings.groups[kind];
    if (kind === 'terms') return { kind, title, links: hits.map((one) => termHit(searched, one)) };
    if (kind !== 'fields') return { kind, title, links: hits.map((one) => entryHit(searched, one)) };
    const shown = hits.length < group.count ? strings.firstOf(title, hits.length, group.count) : title;
    return { kind, title: shown, links: hits.map((one) => fieldHit(searched, one, envelope)) };
  });
}

/** Returns the group of common tasks, for an empty query; no group if the catalog has none. */
export function taskGroup({ tasks }: SearchIndex): LinkGroup[] {
  if (tasks.length === 0) return [];
  const links = tasks.map(({ title, entry }) => taskHit(title, entry));
  return [{ kind: 'tasks', title: strings.groups.tasks, links }];
}

/** Returns the group of pages found by their text, without those that are listed already; undefined if none is left. */
export function textGroup(found: readonly TextHit[], listed: ReadonlySet<string>): LinkGroup | undefined {
  const links = found.map(textHit).filter(({ href }) => !listed.has(href));
  return links.length > 0 ? { kind: 'text', title: strings.groups.text, links } : undefined;
}

/** Returns the message that nothing matches a text, and what to do. */
export const noMatch = (typed: string): (Node | string)[] =>
  strings.noMatch<Node>(element('code', '', typed), listLink());

/** Returns the message that the names could not be loaded. */
export const notLoaded = (): (Node | string)[] => strings.notLoaded<Node>(listLink());

const listLink = (): HTMLAnchorElement => linkTo(addresses.functions, '', strings.letters);
