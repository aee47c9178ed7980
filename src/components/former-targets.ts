import type { FormerAnchors } from '../catalog/model/former-anchors.ts';
import { anchorsMovedOn } from '../catalog/model/moved-anchors.ts';
import { type Html, html } from './html.ts';
import type { Page, RenderContext } from './render-context.ts';

/** Returns the context for the page at an address: with the anchors that its elements had before. */
export function contextOf(context: RenderContext, address: string): RenderContext {
  return { ...context, formerAnchors: formerAnchorsAt(context, address) };
}

/**
 * Renders an empty element for each former anchor of an element, so that old links find it. It is put into the element, in a row into the
 * first cell. Nothing announces or shows it.
 */
export function formerTargets({ formerAnchors }: RenderContext, anchor: string): Html | undefined {
  const former = formerAnchors?.get(anchor);
  return former && targets(former);
}

/** Renders the HTML of a page. The former anchors that no element of the page has put into itself are at its beginning. */
export function withOtherTargets(context: RenderContext, { main, address }: Page): Html {
  if (address === undefined) return main;
  const former = [...formerAnchorsAt(context, address).values()].flat();
  const others = former.filter((anchor) => !main.text.includes(targets([anchor]).text));
  return others.length > 0 ? html`${targets(others)}${main}` : main;
}

function formerAnchorsAt({ catalog }: RenderContext, address: string): FormerAnchors {
  return anchorsMovedOn(catalog, `/${address.slice(catalog.addresses.base.length)}`);
}

function targets(anchors: readonly string[]): Html {
  return html`${anchors.map((anchor) => html`<span id="${anchor}"></span>`)}`;
}
