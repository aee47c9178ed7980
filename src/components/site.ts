import type { Catalog } from '../catalog/catalog.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { breakable, escapeHtml, type Html, html, trusted } from './html.ts';

/** What every part of a page is made from: the catalog, and the HTML of its texts. */
export interface Site {
  catalog: Catalog;
  /** Markdown as HTML without links to functions, kept from one page to the next. */
  markdown(text: string): string;
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

/** A function's name as a link to its page, or the name alone where it has none yet. */
export function functionLink({ catalog }: Site, name: string): Html {
  if (!catalog.byName.has(name)) return html`<code>${breakable(name)}</code>`;
  return html`<a href="${catalog.addresses.function(name)}"><code>${breakable(name)}</code></a>`;
}

/** Parts of HTML in which code is no mention of a function: blocks of code, and links. */
const CODE = /<pre>[\s\S]*?<\/pre>|<a [\s\S]*?<\/a>|<code>([^<]*)<\/code>/g;

/**
 * A text of Markdown as paragraphs and lists. Code that is a function's name becomes a link, but for the function's own
 * name and for words that it also uses as a parameter or field.
 */
export function prose(site: Site, text: string, spec?: FunctionSpec): Html {
  return dressed(linkedHtml(site, site.markdown(text), spec));
}

/** The HTML of a text with its links: to the functions that its code names, and below the site's base path. */
export function linkedHtml({ catalog: { byName, addresses } }: Site, text: string, spec?: FunctionSpec): Html {
  const based = addresses.base === '/' ? text : text.replaceAll('<a href="/', `<a href="${addresses.base}`);
  const linked = based.replaceAll(CODE, (whole, code: string | undefined) => {
    if (code === undefined) return whole;
    const shown = `<code>${code.replaceAll(/_(?=.)/g, '_<wbr>')}</code>`;
    if (!byName.has(code) || code === spec?.name || isOwnWord(spec, code)) return shown;
    return `<a href="${addresses.function(code)}">${shown}</a>`;
  });
  return trusted(linked);
}

/** Gives the blocks of a text their classes: lists their signs, tables room to scroll under a name. */
export function dressed(text: Html, tableName = 'Table'): Html {
  if (!/<[uo]l|<table/.test(text.text)) return text;
  const classes = text.text
    .replaceAll('<ul>', '<ul class="dash">')
    .replaceAll('<ol>', '<ol class="steps">')
    .replaceAll(/<table>[\s\S]*?<\/table>/g, (table) => dressedTable(table, tableName));
  return trusted(classes);
}

/** From this many columns on a table becomes a list on a phone, where each cell says which column it is of. */
const MANY_COLUMNS = 3;

function dressedTable(table: string, name: string): string {
  const heads = [...table.matchAll(/<th>([\s\S]*?)<\/th>/g)].map(([, head]) => head!.replaceAll(/<[^>]*>/g, ''));
  const isMany = heads.length >= MANY_COLUMNS;
  const dressedRows = isMany ? table.replaceAll(/<tr>[\s\S]*?<\/tr>/g, (row) => rowOfMany(row, heads)) : table;
  // The roles stand in writing, because a table that is drawn as a list loses them.
  const dressedParts = dressedRows
    .replace('<table>', `<table${isMany ? ' role="table"' : ''}>`)
    .replaceAll(/<(thead|tbody)>/g, `<$1${isMany ? ' role="rowgroup"' : ''}>`)
    .replaceAll('<th>', `<th scope="col"${isMany ? ' role="columnheader"' : ''}>`);
  return `<div class="scroll${isMany ? ' many' : ''}" tabindex="0" role="region" aria-label="${escapeHtml(name)}">${dressedParts}</div>`;
}

function rowOfMany(row: string, heads: readonly string[]): string {
  let column = -1;
  return row.replace('<tr>', '<tr role="row">').replaceAll(/<(td|th scope="row")>/g, (_, tag: string) => {
    column += 1;
    const role = tag === 'td' ? 'cell' : 'rowheader';
    const head = column > 0 ? ` data-head="${(heads[column] ?? '').replaceAll('"', '&quot;')}"` : '';
    return `<${tag} role="${role}"${head}>`;
  });
}

function isOwnWord(spec: FunctionSpec | undefined, code: string): boolean {
  if (!spec) return false;
  return [spec.parameters, spec.returns].some((fields) => fields?.some(({ name }) => name === code));
}

/** A text of one paragraph without the paragraph around it; a longer text keeps its paragraphs. */
export function inlineProse(site: Site, text: string, spec?: FunctionSpec): Html {
  const whole = prose(site, text, spec).text;
  const only = /^<p>([\s\S]*)<\/p>$/.exec(whole);
  return trusted(only && !only[1]!.includes('<p>') ? only[1]! : whole);
}

/** A version as readers say it; `true` stands for one that nobody told. */
export function versionWords(version: string): string {
  return `version ${version}`;
}

/** A count with its noun: `1 field`, `3 fields`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The heading of a section, which leads to itself. */
export function heading(id: string, title: Html | string): Html {
  return html`<h2><a class="self" href="#${id}">${title}</a></h2>`;
}
