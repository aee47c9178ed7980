import type { FunctionExport } from '../export/export.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { cardHtml } from './card.ts';
import { HEAD_START, headEnd } from './head.ts';
import { type Html, html } from './html.ts';
import type { RenderContext } from './render-context.ts';

/** The path of the style sheet of cards, which is an export too. */
export const CARD_STYLES = 'card.css';

/**
 * Returns the export of the cards, unless catalog.yaml turns them off. They are not pages of Astro, because Astro would take five
 * times as long. `scripts` are added to the head of each.
 */
export function cardExport(context: RenderContext, scripts?: Html): FunctionExport {
  return {
    id: 'card',
    per: 'function',
    path: 'embed/{name}/index.html',
    title: 'HTML',
    mediaType: 'text/html',
    listed: false,
    exists: ({ config }) => config.cards,
    make: (spec) => cardPage(context, spec, scripts).text,
  };
}

/**
 * A card as a document. card.js applies `?theme=light` or `?theme=dark`, and copies the call. Without a theme, and without scripts, the
 * card has the theme of the page around it. Its links leave the frame.
 */
function cardPage(context: RenderContext, spec: FunctionSpec, scripts?: Html): Html {
  const { config, addresses, strings } = context.catalog;
  const words = strings.function;
  return html`<!DOCTYPE html>
<html lang="${config.language}">
<head>
${HEAD_START}
<title>${words.title(spec.name, config.title)}</title>
<meta name="description" content="${context.markdown(spec.summary).text}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${addresses.absolute(addresses.function(spec.name))}">
<base target="_top">
${headEnd(context, addresses.file('card.js'), addresses.file(CARD_STYLES))}${scripts}
</head>
<body>
<main class="card" data-copied="${words.cardCopied}" data-selected="${words.cardSelected}">${cardHtml(context, spec)}</main>
</body>
</html>
`;
}
