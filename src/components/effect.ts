import type { Effect } from '../spec/schema.ts';
import { type Html, html } from './html.ts';
import type { RenderContext } from './render-context.ts';

/** The effect of a call, with a ring that is empty, half full or full. */
export function effectMark({ catalog }: RenderContext, effect: Effect): Html {
  return html`<span class="effect ${effect}">${catalog.strings.function.effects[effect]}</span>`;
}
