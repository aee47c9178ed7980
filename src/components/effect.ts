import type { Effect } from '../spec/schema.ts';
import { type Html, html } from './html.ts';

/** What a call does to the server, in words for the facts and for a sentence's beginning. */
export const EFFECT_WORDS: Record<Effect, { short: string; long: string }> = {
  read: { short: 'reads only', long: 'Reads only' },
  change: { short: 'changes the server', long: 'Changes the server' },
  destroy: { short: 'destroys data', long: 'Destroys data' },
};

/** The effect with its sign: a ring that fills up. */
export function effectMark(effect: Effect): Html {
  return html`<span class="effect ${effect}">${EFFECT_WORDS[effect].short}</span>`;
}
