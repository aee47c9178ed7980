import { letterAnchor } from '../catalog/model/address.ts';
import { ordinal } from '../catalog/model/catalog.ts';
import { functionsByLetter, OTHER_LETTER } from '../catalog/model/letters.ts';
import { listSummary } from '../catalog/model/list-summary.ts';
import { catalogLinks } from '../export/registry.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { EFFECTS } from '../spec/schema.ts';
import { nameClasses } from './effect.ts';
import { contextOf, formerTargets } from './former-targets.ts';
import { legend } from './home.ts';
import { breakable, type Html, html } from './html.ts';
import { breadcrumbs, heading } from './page-parts.ts';
import { inlineProse } from './prose.ts';
import type { Page, RenderContext } from './render-context.ts';
import { stateBadge, stateOf } from './state-badge.ts';

/** The number of versions in a group of the filter. */
const GROUP = 12;

/** A version in the filter. */
interface VersionOption {
  version: string;
  option: Html;
}

/** Returns the page of all functions, A to Z, with a filter. */
export function functionsPage(site: RenderContext): Page {
  const { functions, addresses, config, strings, showsVersions } = site.catalog;
  const context = contextOf(site, addresses.functions);
  const { lists } = strings;
  const noMatchHelp = showsVersions ? lists.noMatchHelp : lists.noMatchHelpUnversioned;
  const description = showsVersions ? lists.lettersDescription : lists.lettersDescriptionUnversioned;
  const byLetter = functionsByLetter(functions);
  const formats = catalogLinks(context.catalog);
  const title = lists.lettersTitle;
  const main = html`${breadcrumbs(context, [{ title: strings.frame.functions }], formats)}<h1>${title}</h1>
${filterForm(context)}<div id="results" hidden></div>
<div id="all">
${legend(context)}${letters(context, byLetter)}<div id="none" hidden>
<section>
<h2>${lists.noMatch}</h2>
<p>${noMatchHelp}</p>
</section>
</div>
${[...byLetter].map(([letter, specs]) => letterSection(context, letter, specs))}</div>
`;
  return {
    title: `${title} - ${config.title}`,
    description: description(functions.length, config.title),
    address: addresses.functions,
    main,
    place: { address: addresses.functions },
  };
}

/** The filter. It is hidden without JavaScript. */
function filterForm(context: RenderContext): Html {
  const { versions, strings, showsVersions } = context.catalog;
  const { lists } = strings;
  const options = versions
    .map(
      (version, at): VersionOption => ({
        version,
        option: html`<option value="${version}" data-at="${at}">${version}</option>`,
      }),
    )
    .reverse();
  const states = (['current', 'deprecated', 'removed'] as const).map(
    (state) => html`<option value="${state}">${lists[state]}</option>`,
  );
  const effects = EFFECTS.map((effect) => html`<option value="${effect}">${strings.function.effects[effect]}</option>`);
  return html`<form class="bigfind js" role="search">
<label class="vh" for="q">${lists.filterLabel}</label>
<input id="q" name="q" type="search" data-filter="all" placeholder="${lists.findPlaceholder}" autocomplete="off" spellcheck="false">
${showsVersions && html`<label>${lists.availableIn} <select name="in"><option value="">${lists.anyVersion}</option>${versionGroups(context, options)}</select></label>\n`}<label>${lists.status} <select name="state"><option value="">${lists.anyStatus}</option>${states}</select></label>
<label>${lists.effect} <select name="effect"><option value="">${lists.anyEffect}</option>${effects}</select></label>
<p><button class="btn" type="reset" disabled>${lists.clear}</button> <output aria-live="polite"></output></p>
</form>
`;
}

/** The versions of the filter, newest first; many of them in groups. */
function versionGroups({ catalog }: RenderContext, options: readonly VersionOption[]): Html[] {
  if (options.length <= GROUP) return options.map(({ option }) => option);
  const groups: Html[] = [];
  for (let at = 0; at < options.length; at += GROUP) {
    const own = options.slice(at, at + GROUP);
    const title = catalog.strings.lists.versionRange(own[0]!.version, own.at(-1)!.version);
    groups.push(html`<optgroup label="${title}">${own.map(({ option }) => option)}</optgroup>`);
  }
  return groups;
}

function letters({ catalog }: RenderContext, byLetter: ReadonlyMap<string, unknown>): Html {
  const all = [OTHER_LETTER, ...Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i))];
  const links = all
    .filter((letter) => byLetter.has(letter))
    .map((letter) => html`<a href="#${letterAnchor(letter)}">${letter}</a>\n`);
  return html`<nav class="letters" aria-label="${catalog.strings.lists.letters}">
${links}</nav>
`;
}

function letterSection(context: RenderContext, letter: string, specs: readonly FunctionSpec[]): Html {
  const id = letterAnchor(letter);
  return html`<section class="letter" id="${id}">${formerTargets(context, id)}
${heading(id, letter)}
<ul class="list wide">
${specs.map((spec) => wideRow(context, spec))}</ul>
</section>

`;
}

/** The row of a function. Its attributes are what the filter compares: versions as their positions in the list of versions. */
function wideRow(context: RenderContext, spec: FunctionSpec): Html {
  const { catalog } = context;
  const { strings } = catalog;
  const since = ordinal(catalog, spec.since);
  const gone = spec.removed
    ? ordinal(catalog, spec.removed === true ? catalog.config.release : spec.removed)
    : undefined;
  const state = stateOf(spec);
  const version = spec.since === undefined ? strings.lists.versionUnknown : strings.lists.since(spec.since);
  return html`<li${since !== undefined && html` data-since="${since}"`}${gone !== undefined && html` data-gone="${gone}"`}${state && html` data-state="${state}"`}><span><a class="${nameClasses(spec)}" href="${catalog.addresses.function(spec.name)}">${breakable(spec.name)}</a>${stateBadge(context, spec)}</span><div>${inlineProse(context, listSummary(spec, strings), spec)}</div><small>${catalog.categoryOf.get(spec.name)!.title}</small>${catalog.showsVersions && html`<small>${version}</small>`}</li>
`;
}
