import { metadataAnchor, parameterAnchor, returnAnchor } from '../catalog/address.ts';
import type { Token } from '../sample/token.ts';
import { breakable, type Html, html, trusted } from './html.ts';
import type { Site } from './site.ts';

/** A block of code with its copy button. `wrap` lets long lines break, `data` marks an answer. */
export function codeBlock(content: Html, classes: 'wrap' | 'data' | 'wrap data'): Html {
  return html`<div class="code"><pre class="${classes}" tabindex="0"><code>${content}</code></pre><button class="btn copy js" type="button">Copy</button></div>`;
}

/** A call: what is the same everywhere steps back, the function's name and the parameters lead. */
export function callCode(site: Site, tokens: readonly Token[]): Html {
  return html`${tokens.map((token, i) => callToken(site, token, tokens[i - 1], tokens[i + 1]))}`;
}

function callToken(site: Site, token: Token, before: Token | undefined, after: Token | undefined): Html {
  const { text, kind } = token;
  switch (kind) {
    case 'function':
      return html`<b class="fn">${breakable(text)}</b>`;
    case 'frame':
      if (token.in === 'functions' && token.of && site.catalog.byName.has(token.of)) {
        return html`<a href="${site.catalog.addresses.function(token.of)}">${text}</a>`;
      }
      return frameText(text, after);
    case 'name':
      return token.of === undefined
        ? html`${breakable(text)}`
        : html`<a href="#${parameterAnchor(token.of)}">${breakable(text)}</a>`;
    case 'key':
      return token.of ? html`"<a href="#${parameterAnchor(token.of)}">${text.slice(1, -1)}</a>"` : html`${text}`;
    case 'value':
      return before?.kind === 'frame' && before.text.endsWith('=')
        ? html`${breakable(text)}`
        : html`${breakable(text)}`;
    case 'sign':
      return html`${text}`;
  }
}

/** The fixed part of a call, with places to break before `/`, `?` and `&`; a piece with a hyphen is kept in one. */
function frameText(text: string, after: Token | undefined): Html {
  if (text === '=') return trusted('=');
  const isPair = after?.kind === 'name';
  const lines = text.split(/(?=\n)|(?<=\s)(?=https?:)|(?<=[^/:?&\s])(?=[/?&])/);
  const pieces = lines.map((piece) => {
    const breaks = /^[/?&]/.test(piece) ? '<wbr>' : '';
    const shown = html`${piece}`.text;
    return `${breaks}${/-/.test(piece) && !/\s/.test(piece.trim()) ? `<span class="nb">${shown}</span>` : shown}`;
  });
  const body = pieces.join('');
  return isPair && /^[&]$/.test(text) ? trusted(`<wbr>&amp;`) : trusted(`<i>${body}</i>`);
}

/** Where a key of an answer leads. */
const ANCHORS = { data: returnAnchor, metadata: metadataAnchor };

/**
 * An answer: each key leads to its row. The first key of each row carries an id (`json-…`), to which the row's example leads
 * back; `ids` is false where the same answer stands on the page a second time.
 */
export function answerCode(tokens: readonly Token[], links: AnswerLinks, ids: boolean): Html {
  const seen = new Set<string>();
  return html`${tokens.map((token) => {
    const { text, kind, of, in: list } = token;
    if (kind === 'value') return html`<span class="v">${text}</span>`;
    if (kind !== 'key' || of === undefined || (list !== 'data' && list !== 'metadata')) return html`${text}`;
    if (of === '') return html`<a href="${links[list]}">${text}</a>`;
    const anchor = ANCHORS[list](of);
    const id = exampleAnchor(anchor);
    const isFirst = ids && !seen.has(id);
    seen.add(id);
    return html`<a href="#${anchor}"${isFirst && html` id="${id}"`}>${text}</a>`;
  })}`;
}

/** Where the two keys at the top of an answer lead. */
export interface AnswerLinks {
  data: string;
  metadata: string;
}

/** The id that the first key of a row has in the JSON sample. */
export function exampleAnchor(rowAnchor: string): string {
  return `json-${rowAnchor.replace(/^return-/, '')}`;
}
