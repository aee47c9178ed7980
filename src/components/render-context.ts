import type { Catalog } from '../catalog/model/catalog.ts';
import type { MarkdownHtml } from '../spec/markdown-html.ts';
import type { Html } from './html.ts';

/** What every part of a page is made from: the catalog, and the HTML of its texts. */
export interface RenderContext {
  catalog: Catalog;
  /** Markdown as HTML with holes, which may be cached. */
  markdown(text: string): MarkdownHtml;
}

/** A page without its frame. */
export interface Page {
  /** What the window and a search engine show. */
  title: string;
  description: string;
  /** Root-relative; undefined for a page that has no address of its own. */
  address?: string;
  /** The class of `main`: `beside` where a sheet stands beside the text. */
  layout?: 'beside';
  main: Html;
  /** Where the reader is, for the sidebar. */
  place: Place;
}

/** What of the sidebar is current. */
export interface Place {
  address?: string;
  category?: string;
  name?: string;
}
