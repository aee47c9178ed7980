import { guideOn } from '../catalog/model/pages.ts';
import { callTokens } from '../sample/call.ts';
import { jsonResponse } from '../sample/json.ts';
import { responseOf } from '../sample/response.ts';
import { callCode, codeBlock, linkedToPage, responseCode } from './code.ts';
import { callsOf } from './function/calls.ts';
import { breakable, type Html, html } from './html.ts';
import { heading } from './page-parts.ts';
import { inlineProse, linkProse } from './prose.ts';
import type { Page, RenderContext } from './render-context.ts';

/** The front page: the tasks that people come for, one call with its answer, and all categories. */
export function homePage(context: RenderContext): Page {
  const { config, addresses, functions, categories } = context.catalog;
  const main = html`<div class="lead home">
<h1>${config.title}, function by function</h1>
<p class="summary">${config.summary}</p>
<form class="bigfind" action="${addresses.functions}" role="search">
<label class="vh" for="q">Find a function</label>
<input id="q" name="q" type="search" placeholder="Part of a name, a word" autocomplete="off" spellcheck="false">
<button class="btn" type="submit">Search</button>
<span class="js"><kbd>Ctrl K</kbd> or <kbd>/</kbd> on every page</span>
</form>
${tasks(context)}</div>

${firstCall(context)}<div class="detail">
<section id="categories">
${heading('categories', 'Categories')}
<ul class="list contents">
${categories.map(({ slug, title, summary, functions: own }) => html`  <li><span><a href="${addresses.category(slug)}">${title}</a></span><span>${summary}</span><small>${own.length}</small></li>\n`)}</ul>
</section>

<section id="programs">
${heading('programs', 'For programs')}
<ul class="list">
  <li><a href="${addresses.file('catalog.json')}">catalog.json</a><span>The whole catalog in one file.</span></li>
  <li><a href="${addresses.file('llms.txt')}">llms.txt</a><span>A plain-text index for language models.</span></li>
  <li><a href="${functions[0] ? addresses.file(`functions/${exampleName(context)}.json`) : addresses.file('catalog.json')}">${addresses.base}functions/&lt;name&gt;.json</a><span>One function; <code>.md</code> for Markdown.</span></li>
</ul>
</section>
</div>
`;
  return {
    title: `${config.title}, function by function`,
    description: config.summary,
    address: addresses.home,
    ...(config.firstCall ? { layout: 'beside' as const } : {}),
    main,
    place: { address: addresses.home },
  };
}

/** A function that an example can name: the first that people come for. */
function exampleName({ catalog }: RenderContext): string {
  const popular = catalog.config.popular.find(({ function: name }) => catalog.byName.has(name));
  return popular?.function ?? catalog.functions[0]!.name;
}

function tasks(context: RenderContext): Html | undefined {
  const { catalog } = context;
  const known = catalog.config.popular.filter(({ function: name }) => catalog.byName.has(name));
  if (known.length === 0) return undefined;
  return html`<section id="tasks">
${heading('tasks', 'What people come for')}
<ul class="list tasks">
${known.map(({ task, function: name }) => html`  <li><a href="${catalog.addresses.function(name)}"><span>${linkProse(context, task)}</span> <code>${breakable(name)}</code></a></li>\n`)}</ul>
</section>
`;
}

/** One call and its answer, so that the front page shows what all the others are about. */
function firstCall(context: RenderContext): Html | undefined {
  const { config, addresses, byName } = context.catalog;
  const told = config.firstCall;
  const spec = told && byName.get(told.function);
  const form = config.calls.find(({ slug }) => slug === told?.form);
  const tokens = spec && form && callTokens(spec, callsOf(spec)[0]!.call, form, config);
  if (!told || !spec || !tokens) return undefined;
  const guide = guideOn(context.catalog, 'responses');
  const about = guide ? addresses.guide(guide.slug) : addresses.functions;
  return html`<div class="samples">
<section id="call" aria-label="One call">
${heading('call', 'One call')}
${codeBlock(callCode(context, linkedToPage(tokens, spec)), 'wrap')}
<dl class="parts">
${told.parts.map(([part, meaning]) => html`  <div><dt>${inlineProse(context, part)}</dt><dd>${inlineProse(context, meaning)}</dd></div>\n`)}</dl>
</section>
<section class="answer" id="answer" aria-label="Its answer">
${heading('answer', 'Its answer')}
${codeBlock(responseCode(jsonResponse(responseOf(spec, config)), { returns: about, metadata: about }), 'data')}
<p class="note">${inlineProse(context, told.note)}</p>
</section>
</div>

`;
}
