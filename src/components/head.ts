import { type Html, html } from './html.ts';
import type { RenderContext } from './render-context.ts';

/** What the head of every page begins with. It is one line, because Astro removes the line breaks around it too. */
export const HEAD_START = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">`;

/**
 * Renders what the head of every page ends with, in one line: the icon, the script of public/ that runs before the page is painted, and
 * the style sheets. `script` and `stylesheet` are addresses.
 */
export function headEnd({ catalog, hasTheme }: RenderContext, script: string, stylesheet: string): Html {
  const { addresses } = catalog;
  const theme = hasTheme && html`<link rel="stylesheet" href="${addresses.file('theme.css')}">`;
  return html`<link rel="icon" href="${addresses.file('icon.svg')}" type="image/svg+xml"><script src="${script}"></script><link rel="stylesheet" href="${stylesheet}">${theme}`;
}
