import type { Code, Image, Nodes, Paragraph } from 'mdast';
import { toString as textOfNode } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { ABOUT } from '../catalog/model/address.ts';
import type { Catalog, Guide } from '../catalog/model/catalog.ts';
import { functionsByPrivilege } from '../catalog/model/totals.ts';
import { textOf } from '../sample/token.ts';
import { workedCall } from '../sample/worked-call.ts';
import { readMarkdown } from '../spec/markdown.ts';
import { codeBlock, codeSpan, oneLine } from '../text/markdown.ts';
import type { CatalogExport, Export, GuideExport } from './export.ts';
import { exportItems } from './export-rows.ts';
import { markdownPage } from './markdown-page.ts';
import { linksWithBase } from './with-base.ts';

/** Returns the export of guides as Markdown. `exports` returns those that a guide can list. */
export function guideMarkdownExport(exports: () => readonly Export[]): GuideExport {
  return {
    id: 'guide-markdown',
    per: 'guide',
    path: 'guides/{name}.md',
    title: 'Markdown',
    mediaType: 'text/markdown',
    listed: false,
    make: (guide, catalog) => guideMarkdown(guide, catalog, exports()),
  };
}

/** Returns the export of the page about this reference as Markdown. */
export function aboutMarkdownExport(exports: () => readonly Export[]): CatalogExport {
  return {
    id: 'about-markdown',
    per: 'catalog',
    path: `${ABOUT}.md`,
    title: 'Markdown',
    mediaType: 'text/markdown',
    listed: false,
    exists: ({ about }) => about !== undefined,
    make: (catalog) => (catalog.about ? guideMarkdown(catalog.about, catalog, exports()) : ''),
  };
}

/** A guide whose examples, drawings and placeholders are filled in, as on its page. */
function guideMarkdown(guide: Guide, catalog: Catalog, exports: readonly Export[]): string {
  const { addresses } = catalog;
  const filled = replaced(guide.body, (node) => {
    if (node.type === 'code' && node.lang === 'example') return exampleText(guide, node, catalog);
    if (node.type !== 'paragraph') return undefined;
    const [only] = node.children;
    if (node.children.length === 1 && only?.type === 'image') return drawingText(only);
    return placeholderText(node, catalog, exports);
  });
  return markdownPage(catalog, addresses.guide(guide.slug), [
    `# ${guide.title}`,
    linksWithBase(guide.summary, addresses.absolute(addresses.base)),
    linksWithBase(filled.trim(), addresses.absolute(addresses.base)),
  ]);
}

/** Replaces blocks of a Markdown text with other text. A block for which `fill` returns undefined stays as it is. */
function replaced(markdown: string, fill: (node: Code | Paragraph) => string | undefined): string {
  const pieces: string[] = [];
  let at = 0;
  visit(readMarkdown(markdown), ['code', 'paragraph'], (node: Nodes) => {
    const text = fill(node as Code | Paragraph);
    const { start, end } = node.position ?? {};
    if (text === undefined || start?.offset === undefined || end?.offset === undefined) return;
    pieces.push(markdown.slice(at, start.offset), text);
    at = end.offset;
  });
  return [...pieces, markdown.slice(at)].join('');
}

function exampleText(guide: Guide, { value }: Code, catalog: Catalog): string {
  const example = workedCall(guide, value, catalog);
  if (!example) return '';
  const { exampleResponse } = catalog.strings.lists;
  return [
    example.title,
    ...example.calls.map(({ format, tokens }) => `${format.title}:\n\n${codeBlock(textOf(tokens))}`),
    ...example.responses.map(({ format, tokens }) => `${exampleResponse}:\n\n${codeBlock(textOf(tokens), format)}`),
  ]
    .filter((text) => text !== undefined)
    .join('\n\n');
}

/** What a drawing shows, in words. */
function drawingText({ alt, title }: Image): string {
  return [alt, title].filter(Boolean).join('\n\n');
}

function placeholderText(node: Paragraph, catalog: Catalog, exports: readonly Export[]): string | undefined {
  switch (textOfNode(node)) {
    case '{privileges}':
      return privilegeTable(catalog);
    case '{exports}':
      return exportItems(exports, catalog);
    default:
      return undefined;
  }
}

/** The table of privileges, each with the functions that need it. */
function privilegeTable({ config, functions, strings }: Catalog): string {
  const { lists } = strings;
  const names = functionsByPrivilege(functions);
  const rows = Object.entries(config.privileges).map(([privilege, meaning]) => {
    const needed = names.get(privilege);
    const text = `${oneLine(meaning)}${needed ? ` ${lists.privilegeNeeded(needed.map(codeSpan)).join('')}` : ''}`;
    return `| ${codeSpan(privilege)} | ${text.replaceAll('|', '\\|')} |`;
  });
  return [`| ${lists.privilege} | ${lists.privilegeAllows} |`, '| --- | --- |', ...rows].join('\n');
}
