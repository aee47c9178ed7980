import { letterAnchor } from '../catalog/model/address.ts';
import { type Catalog, ordinal } from '../catalog/model/catalog.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { breakable, type Html, html } from './html.ts';
import { breadcrumbs, heading } from './page-parts.ts';
import { inlineProse } from './prose.ts';
import type { Page, RenderContext } from './render-context.ts';
import { stateOf, stateTag } from './state-badge.ts';

/** The heading of names that begin with no letter. */
const OTHER = '#';

/** The page of all functions, A to Z, with a filter. */
export function functionsPage(context: RenderContext): Page {
  const { functions, addresses, config } = context.catalog;
  const byLetter = Map.groupBy(functions, ({ name }) => letterOf(name));
  const forms = [
    { title: 'JSON', address: addresses.file('catalog.json') },
    { title: 'Text', address: addresses.file('llms.txt') },
  ];
  const main = html`${breadcrumbs([{ title: 'Functions' }], forms)}<h1>Functions A&ndash;Z</h1>
${filterForm(context.catalog)}<div id="all">
${letters(byLetter)}<div id="none" hidden>
<section>
<h2>No function matches</h2>
<p>The filter looks at names, sentences and categories, in the version and state that are chosen above. To search the text of all pages too, use the <a class="find-link" href="${addresses.functions}">finder</a>, <kbd>Ctrl K</kbd>.</p>
</section>
</div>
${[...byLetter].map(([letter, specs]) => letterSection(context, letter, specs))}</div>
`;
  return {
    title: `Functions A–Z - ${config.title}`,
    description: `All ${functions.length} functions of ${config.title}, A to Z, with what each does and since when.`,
    address: addresses.functions,
    main,
    place: { address: addresses.functions },
  };
}

function letterOf(name: string): string {
  const first = name.charAt(0).toUpperCase();
  return first >= 'A' && first <= 'Z' ? first : OTHER;
}

/** The filter; without script it is not shown, since it could do nothing. */
function filterForm({ versions }: Catalog): Html {
  const options = versions
    .map((version, at) => html`<option value="${version}" data-at="${at}">${version}</option>`)
    .reverse();
  return html`<form class="bigfind js" role="search">
<label class="vh" for="q">Filter the functions</label>
<input id="q" name="q" type="search" data-filter="all" placeholder="Part of a name, a word" autocomplete="off" spellcheck="false">
<label>In version <select name="in"><option value="">any</option>${options}</select></label>
<label>State <select name="state"><option value="">all</option><option value="current">current</option><option value="deprecated">deprecated</option><option value="removed">removed</option></select></label>
<p><button class="btn" type="reset" disabled>Clear</button> <output aria-live="polite"></output></p>
</form>
`;
}

function letters(byLetter: ReadonlyMap<string, unknown>): Html {
  const all = [OTHER, ...Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i))];
  const links = all.map((letter) => {
    if (byLetter.has(letter)) return html`  <a href="#${letterAnchor(letter)}">${letter}</a>\n`;
    return letter === OTHER ? undefined : html`  <span aria-hidden="true">${letter}</span>\n`;
  });
  return html`<nav class="letters" aria-label="Letters">
${links}</nav>
`;
}

function letterSection(context: RenderContext, letter: string, specs: readonly FunctionSpec[]): Html {
  const id = letterAnchor(letter);
  return html`<section class="letter" id="${id}">
${heading(id, letter)}
<ul class="list wide">
${specs.map((spec) => wideRow(context, spec))}</ul>
</section>

`;
}

/** A function's row: what the filter asks for stands in its attributes as places in the list of versions. */
function wideRow(context: RenderContext, spec: FunctionSpec): Html {
  const { catalog } = context;
  const since = ordinal(catalog, spec.since);
  const gone = spec.removed
    ? ordinal(catalog, spec.removed === true ? catalog.config.release : spec.removed)
    : undefined;
  const state = stateOf(spec);
  return html`  <li${since !== undefined && html` data-since="${since}"`}${gone !== undefined && html` data-gone="${gone}"`}${state && html` data-state="${state}"`}><span><a href="${catalog.addresses.function(spec.name)}">${breakable(spec.name)}</a>${stateTag(spec)}</span><span>${inlineProse(context, spec.summary, spec)}</span><small>${catalog.categoryOf.get(spec.name)!.title}</small><small>since ${spec.since ?? 'not known'}</small></li>
`;
}
