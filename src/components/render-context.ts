import type { Catalog } from '../catalog/model/catalog.ts';
import type { FormerAnchors } from '../catalog/model/former-anchors.ts';
import type { MarkdownHtml } from '../spec/markdown-html.ts';
import type { Html } from './html.ts';

/** What pages are rendered from. */
export interface RenderContext {
  catalog: Catalog;
  /** Markdown as HTML with deferred pieces, which may be cached. */
  markdown(text: string): MarkdownHtml;
  /** Whether the content has a `theme.css`. */
  hasTheme?: boolean;
  /** Whether the content has an `og.png`. */
  hasPicture?: boolean;
  /** The anchors that elements of the page had before, by the anchors that they have now. */
  formerAnchors?: FormerAnchors;
}

/** A page without its frame. */
export interface Page {
  /** The title of the window and in search results. */
  title: string;
  description: string;
  /** Root-relative; undefined for a page that has no address of its own. */
  address?: string;
  /** The class of `main`: `beside` for a page with a sheet next to the text, `aside` for a list of sections there. */
  layout?: 'beside' | 'aside' | 'home';
  main: Html;
  /** The current place in the sidebar. */
  place: Place;
}

/** The current place in the sidebar: a page, its category and its function. */
export interface Place {
  address?: string;
  category?: string;
  name?: string;
}
