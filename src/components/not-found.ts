import { html } from './html.ts';
import type { Page, RenderContext } from './render-context.ts';

/** The page for what is not there; script fills in the names that are near. */
export function notFoundPage({ catalog }: RenderContext): Page {
  const { config, addresses } = catalog;
  const main = html`<h1>No such page</h1>
<p class="summary">There is nothing at this address.</p>
<form class="bigfind" action="${addresses.functions}" role="search">
<label class="vh" for="q">Find a function</label>
<input id="q" name="q" type="search" autocomplete="off" spellcheck="false">
<button class="btn" type="submit">Search</button>
</form>
<p class="note gap">Addresses of this site do not change. If a link from elsewhere brought you here, it was mistyped, or the function never existed. All functions stand in <a href="${addresses.functions}">Functions A&ndash;Z</a>.</p>
<div class="room">
<section id="near" aria-label="Nearest names" hidden>
<h2>The nearest names</h2>
<ul class="list" id="nearest"></ul>
</section>
</div>
`;
  return { title: `No such page - ${config.title}`, description: config.summary, main, place: {} };
}
