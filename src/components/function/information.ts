import { SECTIONS } from '../../catalog/model/address.ts';
import { sectionOf } from '../../catalog/model/assemble.ts';
import { mentionsOf } from '../../catalog/model/mentions.ts';
import type { NextCall } from '../../catalog/model/next-calls.ts';
import { oEmbedExport } from '../../export/oembed.ts';
import { functionLinks } from '../../export/registry.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { nameClasses } from '../effect.ts';
import { formerTargets } from '../former-targets.ts';
import { nextList } from '../function-list.ts';
import { breakable, type Html, html, join } from '../html.ts';
import { heading } from '../page-parts.ts';
import { functionLink, inlineProse, prose } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';
import { backgroundFact, type Fact, factRows, methodFact, sinceFact } from './facts.ts';

/** Renders the section "Function information". A fact that is not known has no row, except for the method and the version. */
export function informationSection(context: RenderContext, spec: FunctionSpec): Html {
  const { addresses, config, strings } = context.catalog;
  const words = strings.information;
  const rows: Fact[] = [
    [words.name, html`<code>${breakable(spec.name)}</code>`],
    [words.api, config.title],
    [words.category, categoryFact(context, spec)],
  ];
  if (spec.path !== spec.name) rows.push([words.path, html`<code>${breakable(spec.path)}</code>`]);
  if (!spec.removed) rows.push([words.effect, words.effects[spec.effect]]);
  rows.push([words.method, methodFact(context, spec)]);
  rows.push(...sinceFact(context, spec, words.availableSince), ...stateFacts(context, spec));
  if (spec.role) rows.push([words.role, spec.role]);
  if (spec.restarts) rows.push([words.restarts, spec.restarts.join(', ')]);
  if (spec.background) rows.push([words.background, backgroundFact(context, spec.background)]);
  rows.push(...privilegeFact(context, spec));
  if (spec.interface) rows.push([words.screen, spec.interface.replaceAll('>>', '»')]);
  rows.push([words.programs, formatLinks(context, spec)]);
  if (config.cards) rows.push([words.articles, html`<a href="${addresses.card(spec.name)}">${words.card}</a>`]);
  return html`<section id="${SECTIONS.information}" class="small">${formerTargets(context, SECTIONS.information)}
${heading(SECTIONS.information, words.title)}
<dl class="box">
${factRows(rows)}</dl>
</section>
`;
}

function categoryFact({ catalog }: RenderContext, spec: FunctionSpec): Html {
  const category = catalog.categoryOf.get(spec.name)!;
  const section = sectionOf(category, spec);
  return html`<a href="${catalog.addresses.category(category.slug)}">${category.title}</a>${section && html`, ${section.title}`}`;
}

function stateFacts(context: RenderContext, { deprecated, removed, replacement }: FunctionSpec): Fact[] {
  const { config, strings, showsVersions } = context.catalog;
  const words = strings.information;
  const instead: Fact[] = replacement === undefined ? [] : [[words.useInstead, functionLink(context, replacement)]];
  if (!showsVersions) {
    const label = removed ? words.removed : words.deprecated;
    return removed || deprecated ? [[label, words.yes], ...instead] : instead;
  }
  if (removed) {
    const when = removed === true ? words.notInUnknown(config.release) : words.notSince(removed);
    return [[words.removed, when], ...instead];
  }
  const state = deprecated === true ? words.sinceUnknown : deprecated ? words.since(deprecated) : words.no;
  return [[words.deprecated, state], ...instead];
}

function privilegeFact(context: RenderContext, { acl, removed }: FunctionSpec): Fact[] {
  const { config, strings } = context.catalog;
  const words = strings.information;
  if (!acl) return removed || words.privilegeUnknown === '' ? [] : [[words.privilege, words.privilegeUnknown]];
  const privileges = acl.map(
    (name) => html`<code>${name}</code>: ${inlineProse(context, config.privileges[name] ?? '')}`,
  );
  return [[acl.length > 1 ? words.privileges : words.privilege, join(privileges, ' ')]];
}

function formatLinks({ catalog }: RenderContext, { name }: FunctionSpec): Html {
  const links = functionLinks(catalog, name)
    .filter(({ mediaType }) => mediaType !== oEmbedExport.mediaType)
    .map(({ address, title }) => html`<a href="${address}">${title}</a>`);
  return join(links, ', ');
}

/** Renders what the API is, on every function's page. */
export function aboutSection(context: RenderContext): Html {
  const { title, text } = context.catalog.config.about;
  return html`<section id="${SECTIONS.about}" class="small">${formerTargets(context, SECTIONS.about)}
${heading(SECTIONS.about, title)}
${prose(context, text)}
</section>
`;
}

/** Renders the functions and guides that name a function, folded. */
export function mentionsFold(context: RenderContext, spec: FunctionSpec): Html | undefined {
  const { addresses, strings } = context.catalog;
  const { functions, guides } = mentionsOf(context.catalog, spec.name);
  if (functions.length + guides.length === 0) return undefined;
  const links = [
    ...functions.map(
      (one) => html`<a class="${nameClasses(one)}" href="${addresses.function(one.name)}">${breakable(one.name)}</a>`,
    ),
    ...guides.map((guide) => html`<a href="${addresses.guide(guide.slug)}">${guide.title}</a>`),
  ];
  return html`<details class="more names"><summary>${strings.function.mentionedBy(functions.length, guides.length)}</summary>
<ul>${links.map((link) => html`<li>${link}</li>\n`)}</ul>
</details>
`;
}

/** Renders the functions that a reader may call next. */
export function relatedSection(context: RenderContext, calls: readonly NextCall[]): Html | undefined {
  if (calls.length === 0) return undefined;
  return html`<section id="${SECTIONS.related}">${formerTargets(context, SECTIONS.related)}
${heading(SECTIONS.related, context.catalog.strings.function.related)}
${nextList(context, calls)}
</section>
`;
}
