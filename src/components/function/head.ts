import { SECTIONS } from '../../catalog/model/address.ts';
import { sectionOf } from '../../catalog/model/assemble.ts';
import { functionLinks } from '../../export/registry.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { breakable, type Html, html } from '../html.ts';
import { breadcrumbs, heading } from '../page-parts.ts';
import { functionLink, inlineProse, prose } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';
import { facts } from './facts.ts';

/** The breadcrumbs of a function's page, with links to its exports. */
export function functionCrumbs(context: RenderContext, spec: FunctionSpec): Html {
  const { addresses, categoryOf, strings } = context.catalog;
  const category = categoryOf.get(spec.name)!;
  const section = sectionOf(category, spec);
  const steps = [
    { title: strings.frame.functions, address: addresses.functions },
    { title: category.title, address: addresses.category(category.slug) },
  ];
  if (section) steps.push({ title: section.title, address: addresses.group(category.slug, section.slug) });
  return breadcrumbs(context, steps, functionLinks(context.catalog, spec.name));
}

/** The notice that a function is deprecated or removed, with its replacement. */
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

/** The top of a function's page: name, summary, state, facts and description. */
export function lead(context: RenderContext, spec: FunctionSpec): Html {
  return html`<div class="lead">
${functionCrumbs(context, spec)}<h1 class="name">${breakable(spec.name)}</h1>
<p class="summary">${inlineProse(context, spec.summary, spec)}</p>

${stateNotice(context, spec)}${facts(context, spec)}${descriptionSection(context, spec.body, spec)}</div>
`;
}

/** The section of the description: of a function, or of one of its use cases. */
export function descriptionSection(context: RenderContext, text: string, spec?: FunctionSpec): Html {
  return html`<section id="${SECTIONS.description}">
${heading(SECTIONS.description, context.catalog.strings.function.description)}
${prose(context, text, spec)}
</section>
`;
}
