import { exampleAnchor, fieldAnchor } from '../catalog/model/address.ts';
import type { FieldAnchors } from '../catalog/model/field-anchors.ts';
import type { Token } from '../sample/token.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { breakable, elementText, type Html, html, type Renderable, unsafeHtml } from './html.ts';
import type { RenderContext } from './render-context.ts';

/** How a block of code looks. */
export interface BlockOptions {
  /** `wrap` lets long lines wrap, `data` is for a response. */
  classes?: 'wrap' | 'data' | 'wrap data';
  /** The title above the code. */
  title?: Renderable;
  /** What the copy button does, for screen readers: `Copy the curl call`. */
  copyLabel?: string;
  /** The number of lines of a response. A long one is folded on a narrow screen. */
  lines?: number;
}

/** The largest number of lines of a response that is never folded. */
const LONGEST_OPEN = 14;

/** Renders a block of code with its title and a copy button. */
export function codeBlock({ catalog }: RenderContext, content: Html, options: BlockOptions = {}): Html {
  const { classes, title, copyLabel, lines = 0 } = options;
  const { frame } = catalog.strings;
  const isLong = lines > LONGEST_OPEN;
  const copy = html`<button class="btn copy js" type="button" aria-label="${copyLabel ?? frame.copyCode}">${frame.copy}</button>`;
  const unfold = isLong && html`<button class="btn all" type="button">${frame.showAll(lines)}</button>`;
  return html`<div class="code${isLong && ' long'}"><header>${title && html`<p>${title}</p>`}${copy}</header><pre${classes && html` class="${classes}"`}><code>${content}</code></pre>${unfold}</div>`;
}

/** Renders a call: the boilerplate is dimmed, the function name is emphasized, and parameter names link to their rows. */
export function callCode(context: RenderContext, tokens: readonly Token[], anchors: FieldAnchors = fieldAnchor): Html {
  const lines = linesOf(tokens).map((line) => callLine(context, line, anchors));
  return lines.length === 1 ? lines[0]! : html`${lines.map((line) => html`<span class="ln">${line}</span>`)}`;
}

/** Splits tokens into lines. Each line but the last ends with a line break. */
export function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    const { text: whole } = token;
    for (const [i, text] of whole.split(/(?<=\n)/).entries()) {
      if (i > 0 || lines.at(-1)!.at(-1)?.text.endsWith('\n')) lines.push([]);
      lines.at(-1)!.push({ ...token, text });
    }
  }
  return lines;
}

/** The tokens of one line of a call. */
function callLine(context: RenderContext, tokens: readonly Token[], anchors: FieldAnchors): Html {
  const out: Html[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const pair = pairAt(tokens, i, anchors);
    if (pair) {
      out.push(pair);
      i += 3;
    } else out.push(callToken(context, tokens[i]!, anchors));
  }
  return html`${out}`;
}

/** Returns the tokens of a call for a page that is not the function's own: the name links to the function, and parameters do not link. */
export function linkedToPage(tokens: readonly Token[], { name }: FunctionSpec): Token[] {
  return tokens.map(({ text, kind, ...owner }): Token => {
    if (kind === 'function') return { text, kind: 'boilerplate', of: name, in: 'functions' };
    return owner.in === 'parameters' ? { text, kind } : { text, kind, ...owner };
  });
}

/** The pair that begins at an index of a line (`&name=value`, ` name=value`), in an element that does not wrap if there is room. */
function pairAt(tokens: readonly Token[], i: number, anchors: FieldAnchors): Html | undefined {
  const [before, name, equals, value] = tokens.slice(i, i + 4);
  if (name?.kind !== 'name' || equals?.text !== '=' || !value || !/^[ &?]$/.test(before!.text)) return undefined;
  if (!['value', 'variable', 'hole'].includes(value.kind)) return undefined;
  const inside = html`${nameLink(name, anchors)}=${sentValue(value)}`;
  if (before!.text === ' ') return html` <span class="kv">${inside}</span>`;
  return html`<wbr><span class="kv">${before!.text}${inside}</span>`;
}

function nameLink({ text, of }: Token, anchors: FieldAnchors): Html {
  return of === undefined ? breakable(text) : html`<a href="#${anchors('parameters', of)}">${breakable(text)}</a>`;
}

function callToken(context: RenderContext, token: Token, anchors: FieldAnchors): Html {
  const { text, kind, of } = token;
  if (kind === 'function') return html`<b class="fn">${breakable(text)}</b>`;
  if (kind === 'name') return nameLink(token, anchors);
  if (kind === 'key')
    return of
      ? html`${text[0]}<a href="#${anchors('parameters', of)}">${text.slice(1, -1)}</a>${text.at(-1)}`
      : elementText(text);
  if (kind === 'value' || kind === 'variable' || kind === 'hole') return sentValue(token);
  if (kind === 'setting') return html`<var data-v="${of}">${text}</var>`;
  if (kind === 'punctuation') return elementText(text);
  if (token.in === 'functions' && of !== undefined && context.catalog.byName.has(of)) {
    return html`<a href="${context.catalog.addresses.function(of)}">${breakable(text)}</a>`;
  }
  return boilerplate(text);
}

/** A value, the variable that holds it, or a word that the reader replaces. */
function sentValue({ text, kind }: Token): Html {
  if (kind === 'hole') return html`<var class="hole">${text}</var>`;
  return kind === 'variable' ? html`<var>${text}</var>` : breakable(text);
}

/** The boilerplate of a call. A URL in it may break before `/` and `?`, and nowhere else. */
function boilerplate(text: string): Html {
  return html`<i>${text.split(/(\s+)/).map((word) => (/^"?(?:https?:|:\d|[/?])/.test(word) ? urlPieces(word) : elementText(word)))}</i>`;
}

function urlPieces(url: string): Html[] {
  return url.split(/(?<=[^/:?])(?=[/?])/).map((piece) => {
    const breaks = /^[/?]/.test(piece) && unsafeHtml('<wbr>');
    // Browsers also break after a hyphen and a question mark.
    return html`${breaks}${/[-?]/.test(piece) ? html`<span class="nb">${elementText(piece)}</span>` : elementText(piece)}`;
  });
}

/** What the keys of a response link to. */
export interface ResponseLinks {
  /** The targets of the two top-level keys. */
  returns: string;
  metadata: string;
  /** The anchors of the rows of the other keys; without it those are not links. */
  anchors?: FieldAnchors;
  /**
   * Whether the page has these rows. With `ids` the first key of each row also has an id (`json-…`), to which the example in
   * the row links back; only one response of a page can have ids.
   */
  rows?: 'here' | 'ids';
}

/** Renders a response. Without `links` its keys are not links. */
export function responseCode(tokens: readonly Token[], links?: ResponseLinks): Html {
  const seen = new Set<string>();
  return html`${tokens.map((token) => {
    const { text, kind, of, in: list, bad } = token;
    if (bad) return html`<mark class="bad">${elementText(text)}</mark>`;
    if (kind === 'value') return html`<span class="v">${elementText(text)}</span>`;
    if (!links || kind !== 'key' || of === undefined || (list !== 'returns' && list !== 'metadata'))
      return elementText(text);
    if (of === '') return html`<a href="${links[list]}">${elementText(text)}</a>`;
    if (!links.rows || !links.anchors) return elementText(text);
    const anchor = links.anchors(list, of);
    const id = exampleAnchor(anchor);
    const isFirst = links.rows === 'ids' && !seen.has(id);
    seen.add(id);
    return html`<a href="#${anchor}"${isFirst && html` id="${id}"`}>${elementText(text)}</a>`;
  })}`;
}
