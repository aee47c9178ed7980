import type { Nodes, Root, RootContent } from 'mdast';
import { privilegeAnchor } from '../catalog/model/address.ts';
import type { Guide } from '../catalog/model/catalog.ts';
import { type Heading, headingsOf, plainText } from '../catalog/model/headings.ts';
import { readMarkdown, treeToHtml } from '../spec/markdown.ts';
import { codeBlock } from './code.ts';
import { dressed } from './dress.ts';
import { breakable, type Html, html, unsafeHtml } from './html.ts';
import { breadcrumbs, pager } from './page-parts.ts';
import { inlineProse, linkedHtml } from './prose.ts';
import type { Page, RenderContext } from './render-context.ts';
import { workedExample } from './worked-example.ts';

/** The page of a guide, with a list of what is on it beside it. */
export function guidePage(context: RenderContext, guide: Guide): Page {
  const { addresses, config, about } = context.catalog;
  const isAbout = guide === about;
  const address = isAbout ? addresses.about : addresses.guide(guide.slug);
  const headings = headingsOf(guide.body);
  const trail = isAbout
    ? undefined
    : breadcrumbs([
        { title: 'Guide', address: addresses.guide(context.catalog.guides[0]!.slug) },
        { title: guide.title },
      ]);
  const main = html`<div class="lead">
${trail}<h1>${guide.title}</h1>
<p class="summary">${inlineProse(context, guide.summary)}</p>
</div>

${contents(headings)}<div class="detail prose">
${body(context, guide, headings)}${neighbors(context, guide)}</div>
`;
  return {
    title: `${guide.title} - ${config.title}`,
    description: guide.summary,
    address,
    ...(headings.length > 0 ? { layout: 'beside' as const } : {}),
    main,
    place: { address },
  };
}

function contents(headings: readonly Heading[]): Html | undefined {
  if (headings.length === 0) return undefined;
  return html`<nav class="samples here" aria-labelledby="on-this-page">
<h2 id="on-this-page">On this page</h2>
${headings.map(({ depth, title, anchor }) => html`<a href="#${anchor}"${depth > 2 && html` class="sub"`}>${title}</a>\n`)}</nav>

`;
}

function body(context: RenderContext, guide: Guide, headings: readonly Heading[]): Html {
  const anchors = headings.map(({ anchor }) => anchor);
  return html`${readMarkdown(guide.body).children.map((node) => block(context, guide, node, anchors))}`;
}

/** The way to the guide before and the one after; the page about the catalog is none of them. */
function neighbors({ catalog: { guides, addresses } }: RenderContext, guide: Guide): Html | undefined {
  const at = guides.indexOf(guide);
  if (at < 0) return undefined;
  const pageOf = (to: Guide | undefined) => to && { title: to.title, address: addresses.guide(to.slug) };
  return pager('Previous and next guide', pageOf(guides[at - 1]), pageOf(guides[at + 1]));
}

/** One block of a guide: what a function's description never has is drawn here, all else is plain Markdown. */
function block(context: RenderContext, guide: Guide, node: RootContent, anchors: string[]): Html {
  if (node.type === 'heading') {
    const anchor = anchors.shift()!;
    const title = inner(node);
    const tag = unsafeHtml(node.depth > 2 ? 'h3' : 'h2');
    return html`<${tag} id="${anchor}"><a class="self" href="#${anchor}">${title}</a></${tag}>\n`;
  }
  if (node.type === 'code') {
    if (node.lang === 'example') return workedExample(context, guide, node.value);
    // A program is read by its lines; a command may break.
    return html`${codeBlock(html`${node.value}`, node.lang === 'text' ? 'wrap' : undefined)}\n`;
  }
  if (node.type === 'table') return table(context, node);
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0]! : undefined;
  if (only?.type === 'image') return drawing(context, only.url, only.alt ?? '', only.title ?? '');
  if (only?.type === 'text' && only.value.trim() === '{privileges}') return privileges(context);
  return html`${dressed(linkedHtml(context, treeToHtml(root(node))))}\n`;
}

const root = (node: Nodes): Root => ({ type: 'root', children: [node as RootContent] });

/** The text of a heading without links, which it is one of itself. */
function inner(node: Nodes): Html {
  const text = treeToHtml({
    type: 'root',
    children: [{ type: 'paragraph', children: 'children' in node ? (node.children as never) : [] }],
  });
  return unsafeHtml(text.replaceAll(/<\/?(?:p|a)\b[^>]*>/g, '').replaceAll('_', '_<wbr>'));
}

/** The longest text of a first cell that is a name and heads its row. */
const LONGEST_NAME = 40;

function table(context: RenderContext, node: Extract<RootContent, { type: 'table' }>): Html {
  const isNamed = node.children
    .slice(1)
    .every(({ children }) => children[0] !== undefined && plainText(children[0]).length <= LONGEST_NAME);
  let text = treeToHtml(root(node));
  if (isNamed) text = text.replaceAll(/<tr>\n<td>([\s\S]*?)<\/td>/g, '<tr>\n<th scope="row">$1</th>');
  const label = node.children[0]?.children.map(plainText).join(', ') || 'Table';
  return html`${dressed(linkedHtml(context, text), label)}\n`;
}

/** A drawing of the guides, put into the page so that it follows the theme. */
function drawing({ catalog }: RenderContext, url: string, text: string, caption: string): Html {
  const svg = catalog.drawings.get(url);
  if (svg === undefined) return html`<p>${text}</p>\n`;
  const label = text.replaceAll(/[&"<>]/g, ' ');
  const labelled = svg.replace('<svg', () => `<svg role="img" aria-label="${label}"`);
  return html`<figure>
  <div class="scroll" tabindex="0" role="region" aria-label="${caption || 'Drawing'}">
  ${unsafeHtml(labelled)}
  </div>
${caption !== '' && html`  <figcaption>${caption}</figcaption>\n`}</figure>
`;
}

function privileges(context: RenderContext): Html {
  const { config, functions, addresses } = context.catalog;
  const holders = Map.groupBy(
    functions.flatMap(({ name, acl = [] }) => acl.map((one) => ({ one, name }))),
    ({ one }) => one,
  );
  const rows = Object.entries(config.privileges).map(([acl, meaning]) => {
    const named = (holders.get(acl) ?? []).map(
      ({ name }) => html` <a href="${addresses.function(name)}"><code>${breakable(name)}</code></a>`,
    );
    return html`<tr id="${privilegeAnchor(acl)}"><th scope="row"><code>${acl}</code></th><td>${inlineProse(context, meaning)}${named.length > 0 && html` It opens${named}.`}</td></tr>\n`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Privileges">
<table>
<thead><tr><th scope="col">Privilege</th><th scope="col">What it permits</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
`;
}
