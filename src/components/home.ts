import { guideOn } from '../catalog/model/pages.ts';
import { callTokens } from '../sample/call.ts';
import { jsonResponse } from '../sample/json.ts';
import { responseOf } from '../sample/response.ts';
import { titledCalls } from '../sample/titled-calls.ts';
import { callCode, codeBlock, linkedToPage, responseCode } from './code.ts';
import { exportList } from './export-list.ts';
import { breakable, type Html, html } from './html.ts';
import { heading } from './page-parts.ts';
import { inlineProse, linkProse } from './prose.ts';
import type { Page, RenderContext } from './render-context.ts';
import { searchForm } from './search-form.ts';

/** The home page: common tasks, an example call with its response, all categories, the machine-readable formats. */
export function homePage(context: RenderContext): Page {
  const { config, addresses, categories, strings } = context.catalog;
  const { homeTitle, shortcuts, programs } = strings.lists;
  const title = homeTitle(config.title);
  const keys = html`<span class="js">${shortcuts(html`<kbd>${strings.frame.finderKey}</kbd>`, html`<kbd>/</kbd>`)}</span>`;
  const main = html`<div class="lead home">
<h1>${title}</h1>
<p class="summary">${config.summary}</p>
${searchForm(context, keys)}
${newcomer(context)}${tasks(context)}</div>

${firstCall(context)}<div class="detail">
<section id="categories">
${heading('categories', strings.frame.categories)}
<ul class="list contents">
${categories.map(({ slug, title: name, summary, functions: own }) => html`  <li><span><a href="${addresses.category(slug)}">${name}</a></span><span>${summary}</span><small>${own.length}</small></li>\n`)}</ul>
</section>

<section id="programs">
${heading('programs', programs)}
${exportList(context)}
</section>
</div>
`;
  return {
    title,
    description: config.summary,
    address: addresses.home,
    ...(config.firstCall ? { layout: 'beside' as const } : {}),
    main,
    place: { address: addresses.home },
  };
}

/** A link to the guide on calls, for readers who are new to the API. */
function newcomer(context: RenderContext): Html | undefined {
  const { config, addresses, strings } = context.catalog;
  const guide = guideOn(context.catalog, 'calls');
  if (!guide) return undefined;
  const link = html`<a href="${addresses.guide(guide.slug)}">${guide.title}</a>`;
  return html`<p>${strings.lists.newcomer(config.title, link)}</p>\n`;
}

function tasks(context: RenderContext): Html | undefined {
  const { config, byName, addresses, strings } = context.catalog;
  const known = config.popular.filter(({ function: name }) => byName.has(name));
  if (known.length === 0) return undefined;
  return html`<section id="tasks">
${heading('tasks', strings.lists.tasks)}
<ul class="list tasks">
${known.map(({ task, function: name }) => html`  <li><a href="${addresses.function(name)}"><span>${linkProse(context, task)}</span> <code>${breakable(name)}</code></a></li>\n`)}</ul>
</section>
`;
}

/** One call and its response. */
function firstCall(context: RenderContext): Html | undefined {
  const { config, addresses, byName, strings } = context.catalog;
  const example = config.firstCall;
  const spec = example && byName.get(example.function);
  const format = config.calls.find(({ slug }) => slug === example?.form);
  const tokens = spec && format && callTokens(spec, titledCalls(spec)[0]!.call, format, config);
  if (!example || !spec || !tokens) return undefined;
  const { exampleCall, exampleResponse } = strings.lists;
  const guide = guideOn(context.catalog, 'responses');
  const about = guide ? addresses.guide(guide.slug) : addresses.functions;
  const response = responseCode(jsonResponse(responseOf(spec, config)), { returns: about, metadata: about });
  return html`<div class="samples">
<section id="call" aria-label="${exampleCall}">
${heading('call', exampleCall)}
${codeBlock(context, callCode(context, linkedToPage(tokens, spec)), { classes: 'wrap' })}
<dl class="parts">
${example.parts.map(([part, meaning]) => html`  <div><dt>${inlineProse(context, part)}</dt><dd>${inlineProse(context, meaning)}</dd></div>\n`)}</dl>
</section>
<section class="answer" id="answer" aria-label="${exampleResponse}">
${heading('answer', exampleResponse)}
${codeBlock(context, response, { classes: 'data' })}
<p class="note">${inlineProse(context, example.note)}</p>
</section>
</div>

`;
}
