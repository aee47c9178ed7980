import { privilegeAnchor } from '../catalog/model/address.ts';
import type { Guide } from '../catalog/model/catalog.ts';
import { PLACEHOLDERS, type Placeholder } from '../catalog/model/guide.ts';
import { type Heading, headingsOf } from '../catalog/model/headings.ts';
import { functionsByPrivilege } from '../catalog/model/totals.ts';
import { guideToHtml } from '../spec/markdown-html.ts';
import { type DeferredPiece, svgToHtml } from '../spec/pieces.ts';
import { exportList } from './export-list.ts';
import { contextOf, formerTargets } from './former-targets.ts';
import { breakable, type Html, html, unsafeHtml } from './html.ts';
import { breadcrumbs, copyPageButton, pager } from './page-parts.ts';
import { cellProse, finishPieces, inlineProse } from './prose.ts';
import type { Page, RenderContext } from './render-context.ts';
import { workedExample } from './worked-example.ts';

/** Returns the page of a guide, with a table of contents. */
export function guidePage(site: RenderContext, guide: Guide): Page {
  const { addresses, config, about, strings } = site.catalog;
  const isAbout = guide === about;
  const address = isAbout ? addresses.about : addresses.guide(guide.slug);
  const context = contextOf(site, address);
  const headings = headingsOf(guide.body);
  const steps = [{ title: strings.frame.guide, address: addresses.guides }, { title: guide.title }];
  const trail = isAbout
    ? undefined
    : breadcrumbs(context, steps, [], [copyPageButton(context, addresses.markdown(address))]);
  const main = html`<div class="lead">
${trail}<h1>${guide.title}</h1>
<p class="summary">${inlineProse(context, guide.summary)}</p>
</div>

${contents(context, headings)}<div class="detail prose">
${body(context, guide, headings)}${neighbors(context, guide)}</div>
`;
  return {
    title: `${guide.title} - ${config.title}`,
    description: context.markdown(guide.summary).text,
    address,
    ...(headings.length > 0 ? { layout: 'aside' as const } : {}),
    main,
    place: { address },
  };
}

/** The table of contents: the headings of a guide. */
function contents({ catalog }: RenderContext, headings: readonly Heading[]): Html | undefined {
  if (headings.length === 0) return undefined;
  return html`<nav class="here" aria-labelledby="on-this-page">
<h2 id="on-this-page">${catalog.strings.lists.onThisPage}</h2>
${headings.map(({ depth, title, anchor }) => html`<a href="#${anchor}"${depth > 2 && html` class="sub"`}>${title}</a>\n`)}</nav>

`;
}

/** The text of a guide. Headings, drawings, worked examples and the table of privileges are filled in here. */
function body(context: RenderContext, guide: Guide, headings: readonly Heading[]): Html {
  const anchors = headings.map(({ anchor }) => anchor);
  return finishPieces(context, guideToHtml(guide.body), {}, (deferred) => {
    switch (deferred.type) {
      case 'heading':
        return heading(context, deferred, anchors.shift());
      case 'image':
        return drawing(context, deferred);
      case 'placeholder':
        return placeholder(context, deferred.name);
      case 'block':
        return deferred.language === 'example' ? workedExample(context, guide, deferred.text) : undefined;
      default:
        return undefined;
    }
  });
}

/** The content of each placeholder. */
const FILLED: Readonly<Record<Placeholder, (context: RenderContext) => Html>> = {
  privileges,
  exports: exportList,
};

/** Fills in a placeholder; undefined if there is none with the name. */
function placeholder(context: RenderContext, name: string): Html | undefined {
  return PLACEHOLDERS.includes(name as Placeholder) ? FILLED[name as Placeholder](context) : undefined;
}

/** A heading that links to itself. The page has the title of the guide as its `h1`. */
function heading(context: RenderContext, { depth, content }: DeferredPiece & { type: 'heading' }, anchor = ''): Html {
  const title = finishPieces(context, content, { isInLink: true });
  const link = html`<a class="self" href="#${anchor}">${title}</a>`;
  const targets = formerTargets(context, anchor);
  return depth > 2 ? html`<h3 id="${anchor}">${targets}${link}</h3>` : html`<h2 id="${anchor}">${targets}${link}</h2>`;
}

/** Links to the previous and the next guide. The page about this reference has none. */
function neighbors(context: RenderContext, guide: Guide): Html | undefined {
  const { guides, addresses, strings } = context.catalog;
  const index = guides.indexOf(guide);
  if (index < 0) return undefined;
  const linkTo = (other: Guide | undefined) => other && { title: other.title, address: addresses.guide(other.slug) };
  return pager(context, strings.lists.guidePager, linkTo(guides[index - 1]), linkTo(guides[index + 1]));
}

/** A drawing of the guides, inside the page so that it follows the theme. */
function drawing(
  { catalog }: RenderContext,
  { source, alternative, caption }: DeferredPiece & { type: 'image' },
): Html {
  const svg = catalog.drawings.get(source);
  if (!svg) return html`<p>${alternative}</p>`;
  const labeled = { ...svg, properties: { ...svg.properties, role: 'img', ariaLabel: alternative } };
  return html`<figure>
<div class="scroll" tabindex="0" role="region" aria-label="${caption || catalog.strings.lists.drawing}">
  ${unsafeHtml(svgToHtml(labeled))}
</div>
${caption !== '' && html`<figcaption>${caption}</figcaption>\n`}</figure>`;
}

/** The table of privileges, each with the functions that need it. */
function privileges(context: RenderContext): Html {
  const { config, functions, addresses, strings } = context.catalog;
  const { lists } = strings;
  const names = functionsByPrivilege(functions);
  const rows = Object.entries(config.privileges).map(([privilege, meaning]) => {
    const links = (names.get(privilege) ?? []).map(
      (name) => html`<a href="${addresses.function(name)}"><code>${breakable(name)}</code></a>`,
    );
    return html`<tr id="${privilegeAnchor(privilege)}"><th scope="row">${formerTargets(context, privilegeAnchor(privilege))}<code>${privilege}</code></th><td>${cellProse(context, meaning)}${links.length > 0 && html` ${lists.privilegeNeeded(links)}`}</td></tr>\n`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${lists.privileges}">
<table>
<thead><tr><th scope="col">${lists.privilege}</th><th scope="col">${lists.privilegeAllows}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
`;
}
