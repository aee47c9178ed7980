import type { Catalog } from '../catalog/model/catalog.ts';
import { callTokens } from '../sample/call.ts';
import { titledCalls } from '../sample/titled-calls.ts';
import { textOf } from '../sample/token.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { escapeHtml } from '../text/escape.ts';
import type { FunctionExport } from './export.ts';

/** The oEmbed data of a function (oembed.com), with which a program that finds a link to the function shows its card. */
export const oEmbedExport: FunctionExport = {
  id: 'oembed',
  per: 'function',
  path: 'embed/{name}.json',
  title: 'oEmbed',
  description: ({ lists }) => lists.oEmbedFile,
  mediaType: 'application/json+oembed',
  listed: true,
  exists: ({ config }) => config.cards,
  make: (spec, catalog) => `${JSON.stringify(oEmbed(spec, catalog))}\n`,
};

/** The width for which the height of a card is estimated, in pixels. */
const WIDTH = 640;

function oEmbed(spec: FunctionSpec, catalog: Catalog) {
  const { addresses, config, strings } = catalog;
  const title = strings.function.title(spec.name, config.title);
  const card = addresses.absolute(addresses.card(spec.name));
  const height = cardHeight(spec, catalog);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: config.title,
    provider_url: addresses.absolute(addresses.home),
    width: WIDTH,
    height,
    html: `<iframe src="${escapeHtml(card)}" title="${escapeHtml(title)}" width="100%" height="${height}" loading="lazy" frameborder="0" allow="clipboard-write"></iframe>`,
  };
}

/** The height above which a card is scrolled, in pixels. */
const MOST_HEIGHT = 520;
/** The characters of a line of code, of a name and of other text on a card of {@link WIDTH}. */
const CODE_WIDTH = 68;
const NAME_WIDTH = 46;
const TEXT_WIDTH = 78;

/** Estimates the height of a card in pixels: what is on every card, and its lines. */
function cardHeight(spec: FunctionSpec, { config }: Catalog): number {
  const [format] = config.calls;
  const tokens = format && !spec.removed && callTokens(spec, titledCalls(spec)[0]!.call, format, config);
  const code = tokens ? textOf(tokens).split('\n') : [];
  const lines = code.reduce((sum, line) => sum + linesOf(line, CODE_WIDTH), 0);
  const state = spec.removed || spec.deprecated ? 40 : 0;
  const head = 24 * linesOf(spec.name, NAME_WIDTH) + 21 * linesOf(spec.summary, TEXT_WIDTH);
  return Math.min(MOST_HEIGHT, 120 + head + state + (lines > 0 ? 62 + 21 * lines : 0));
}

function linesOf(text: string, width: number): number {
  return Math.ceil(text.length / width) || 1;
}
