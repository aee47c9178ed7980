import { type Html, html } from './html.ts';
import type { RenderContext } from './render-context.ts';

/** Renders the form of the home page and the 404 page that searches the functions by name; `hint` goes after its button. */
export function searchForm({ catalog }: RenderContext, hint?: Html): Html {
  const { findLabel, findPlaceholder, search } = catalog.strings.lists;
  return html`<form class="bigfind" action="${catalog.addresses.functions}" role="search">
<label class="vh" for="q">${findLabel}</label>
<input id="q" name="q" type="search" placeholder="${findPlaceholder}" autocomplete="off" spellcheck="false">
<button class="btn main" type="submit">${search}</button>${hint && html`\n${hint}`}
</form>`;
}
