import { tasks } from './home.ts';
import { html } from './html.ts';
import type { Page, RenderContext } from './render-context.ts';
import { searchForm } from './search-form.ts';

/** Returns the 404 page. A script fills in the address and the functions with the closest names. */
export function notFoundPage(context: RenderContext): Page {
  const { config, addresses, strings } = context.catalog;
  const { notFound, notFoundSummary, notFoundHelp, lettersTitle, closestMatches } = strings.lists;
  const main = html`<h1>${notFound}</h1>
<p class="summary">${notFoundSummary}</p>
<code id="asked" class="js"></code>
${searchForm(context)}
<p class="note gap">${notFoundHelp(html`<a href="${addresses.functions}">${lettersTitle}</a>`)}</p>
<div class="room">
<section id="near" aria-label="${closestMatches}" hidden>
<h2>${closestMatches}</h2>
<ul class="list" id="nearest"></ul>
</section>
</div>
${tasks(context)}`;
  return { title: `${notFound} - ${config.title}`, description: config.summary, main, place: {} };
}
