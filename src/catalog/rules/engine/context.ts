import { addressSuggester, type Suggestion, suggester } from '../../../text/suggest.ts';
import type { CategorySource } from '../../model/categories.ts';
import type { Content } from './content.ts';
import { type Pages, pagesOf, rememberAnchors } from './pages.ts';

/** What rules need to know about each other. */
interface RuleInfo {
  id: string;
  fixed?: true;
}

/** The content, and what several rules derive from it. */
export interface RuleContext extends Content {
  /** All rules. */
  rules: readonly RuleInfo[];
  /** The pages of the site. */
  pages: Pages;
  /** Completes a diagnostic about an address that is not a page. */
  suggestPage(address: string): Suggestion;
  /** The names of all functions, including those whose files could not be read. */
  names: ReadonlySet<string>;
  /** The names of all records, including those whose files could not be read. */
  recordNames: ReadonlySet<string>;
  /** Names that specs may mention before they are written. */
  planned: ReadonlySet<string>;
  categoryBySlug: ReadonlyMap<string, CategorySource> | undefined;
  /** The slugs of the call formats, unless they could not be read. */
  callFormats: readonly string[] | undefined;
  /** Completes a diagnostic about an unknown function: the closest name, or what else to do. */
  suggestFunction(name: string): Suggestion;
}

/** Derives what rules need from the content. */
export function contextOf(content: Content, rules: readonly RuleInfo[]): RuleContext {
  const names = new Set([...content.functions.map(({ name }) => name), ...content.unread.functions]);
  const pages = rememberAnchors(pagesOf(content));
  const [example] = content.functions;
  return {
    ...content,
    rules,
    pages,
    suggestPage: addressSuggester(pages.addresses(), example && `an address like \`/functions/${example.name}/\``),
    names,
    recordNames: new Set([...content.records.keys(), ...content.unread.records]),
    planned: new Set(content.plannedLines.filter(Boolean)),
    categoryBySlug: content.categories && new Map(content.categories.map((category) => [category.slug, category])),
    callFormats: content.config.calls?.map(({ slug }) => slug),
    suggestFunction: suggester(names, 'the name of a function, or of one listed in planned.txt'),
  };
}
