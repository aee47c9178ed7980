import { SECTIONS } from '../../catalog/model/address.ts';
import { sectionOf } from '../../catalog/model/assemble.ts';
import { listSummary } from '../../catalog/model/list-summary.ts';
import { functionLinks } from '../../export/registry.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { nameClasses } from '../effect.ts';
import { formerTargets } from '../former-targets.ts';
import { breakable, type Html, html } from '../html.ts';
import { breadcrumbs, copyPageButton, heading } from '../page-parts.ts';
import { functionLink, inlineProse, prose } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';
import { facts } from './facts.ts';
import { sectionLinks } from './section-links.ts';

/** The breadcrumbs of a function's page, with buttons that copy it. The links to its exports are in its information. */
function functionCrumbs(context: RenderContext, spec: FunctionSpec): Html {
  const { addresses, categoryOf, strings } = context.catalog;
  const category = categoryOf.get(spec.name)!;
  const section = sectionOf(category, spec);
  const steps = [
    { title: strings.frame.functions, address: addresses.functions },
    { title: category.title, address: addresses.category(category.slug) },
  ];
  if (section) steps.push({ title: section.title, address: addresses.group(category.slug, section.slug) });
  const formats = functionLinks(context.catalog, spec.name);
  const markdown = formats.find(({ mediaType }) => mediaType === 'text/markdown');
  const copyLink = html`<button class="btn link" type="button" aria-haspopup="menu">${strings.frame.copyLink}</button>`;
  return breadcrumbs(context, steps, [], markdown ? [copyLink, copyPageButton(context, markdown.address)] : [copyLink]);
}

/** Renders the notice that a function is deprecated or removed, with its replacement. */
export function stateNotice(context: RenderContext, spec: FunctionSpec): Html | undefined {
  const { config, strings, showsVersions } = context.catalog;
  const words = strings.function;
  const replacement = spec.replacement === undefined ? undefined : functionLink(context, spec.replacement);
  if (spec.removed) {
    const advice = replacement ? words.useInstead(replacement) : words.noReplacement;
    return html`<p class="state gone"><b>${words.removedNotice}</b> ${showsVersions && `${words.notAvailableIn(config.release)} `}${advice}</p>\n\n`;
  }
  if (!spec.deprecated) return undefined;
  const state = spec.deprecated === true ? words.deprecatedNotice : words.deprecatedSinceNotice(spec.deprecated);
  const advice = replacement ? words.useInNewCode(replacement) : words.noReplacement;
  return html`<p class="state"><b>${state}</b> ${showsVersions && `${words.stillAvailableIn(config.release)} `}${advice}</p>\n\n`;
}

/** Renders the top of a function's page: name, summary, state, facts, links to the sections, and a warning if the call loses data. */
export function lead(context: RenderContext, spec: FunctionSpec): Html {
  return leadOf(context, spec, spec.name, inlineProse(context, listSummary(spec, context.catalog.strings), spec));
}

/** Does what {@link lead} does, for the page of a use case, which has a title and a summary of its own. */
export function leadOf(context: RenderContext, spec: FunctionSpec, title: string, summary: Html): Html {
  return html`<div class="lead">
${functionCrumbs(context, spec)}<h1 class="name ${nameClasses(spec)}">${breakable(title)}</h1>
<p class="summary">${summary}</p>
${stateNotice(context, spec)}${facts(context, spec)}${sectionLinks(context, spec)}${lossNotice(context, spec)}</div>
`;
}

/** The warning that a call destroys data or deletes records. */
function lossNotice({ catalog }: RenderContext, { effect, removed }: FunctionSpec): Html | undefined {
  const words = catalog.strings.function;
  if (removed) return undefined;
  if (effect === 'destroy') return html`<p class="care lost"><b>${words.destroyNotice}</b></p>\n`;
  return effect === 'delete' ? html`<p class="care">${words.deleteNotice}</p>\n` : undefined;
}

/** Renders the section of the description: of a function, or of one of its use cases. */
export function descriptionSection(context: RenderContext, text: string, spec?: FunctionSpec): Html {
  return html`<section id="${SECTIONS.description}">${formerTargets(context, SECTIONS.description)}
${heading(SECTIONS.description, context.catalog.strings.function.description)}
${prose(context, text, spec)}
</section>
`;
}
