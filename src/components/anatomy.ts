import { guideOn } from '../catalog/model/pages.ts';
import { type FirstCall, firstCallOf } from '../sample/first-call.ts';
import { type Token, textOf } from '../sample/token.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { linesOf } from './code.ts';
import { formerTargets } from './former-targets.ts';
import { type Html, html, type Renderable } from './html.ts';
import { heading } from './page-parts.ts';
import { inlineProse } from './prose.ts';
import type { RenderContext } from './render-context.ts';

/** Renders the parts of a call and of its response, each with its meaning: `firstCall` of catalog.yaml. */
export function anatomy(context: RenderContext): Html | undefined {
  const { strings } = context.catalog;
  const first = firstCallOf(context.catalog);
  if (!first) return undefined;
  const { spec, format, tokens, parts } = first;
  const { exampleCall, exampleResponse } = strings.lists;
  const meanings = new Map(parts.map(([part, meaning]) => [context.markdown(part).text, meaning]));
  const copy = html`<button class="btn copy js" type="button" data-text="${textOf(tokens)}" aria-label="${strings.frame.copyCall(format.title)}">${strings.frame.copy}</button>`;
  return html`<div class="anatomy">
<section id="call" aria-label="${exampleCall}">${formerTargets(context, 'call')}
<div class="bar">${heading('call', exampleCall)}${copy}</div>
${linesOf(tokens).map((line) => html`<ol>${pieces(line, meanings).map((piece) => pieceItem(context, spec, piece))}</ol>\n`)}</section>
<section id="answer" aria-label="${exampleResponse}">${formerTargets(context, 'answer')}
${heading('answer', exampleResponse)}
<ol>${responseParts(context, first)}</ol>
</section>
</div>
`;
}

/** A piece of a line of a call. */
interface Piece {
  text: string;
  /** What it means, in Markdown; undefined for text between the parts. */
  meaning?: string;
  /** Whether the reader chooses this piece: the function, a parameter or its value. */
  isSent: boolean;
}

/** Splits a line of a call into the parts that have a meaning and the text between them. A part is used once. */
function pieces(line: readonly Token[], meanings: Map<string, string>): Piece[] {
  const text = textOf(line).trim();
  const sent = line.filter(({ kind }) => kind === 'function' || kind === 'name').map((token) => token.text);
  const out: Piece[] = [];
  let at = 0;
  const add = (to: number, meaning?: string): void => {
    const piece = text.slice(at, to);
    if (piece !== '') out.push({ text: piece, ...(meaning === undefined ? {} : { meaning }), isSent: false });
    at = to;
  };
  while (at < text.length) {
    const found = [...meanings.keys()]
      .map((part) => ({ part, start: text.indexOf(part, at) }))
      .filter(({ start }) => start >= 0)
      .toSorted((a, b) => a.start - b.start || b.part.length - a.part.length)[0];
    if (!found) break;
    add(found.start);
    add(found.start + found.part.length, meanings.get(found.part));
    meanings.delete(found.part);
  }
  add(text.length);
  return out.map((piece) => ({ ...piece, isSent: sent.some((name) => piece.text.startsWith(name)) }));
}

function pieceItem(context: RenderContext, { name }: FunctionSpec, { text, meaning, isSent }: Piece): Html {
  if (meaning === undefined) return html`<li><i>${text}</i></li>`;
  const shown = text === name ? html`<a href="${context.catalog.addresses.function(name)}">${text}</a>` : html`${text}`;
  return html`<li${isSent && html` class="send"`}><code>${shown}</code><span>${inlineProse(context, meaning)}</span></li>`;
}

/** The parts of a response: its data, and the part that indicates success or failure. */
function responseParts(context: RenderContext, { data, metadata, note }: FirstCall): Renderable[] {
  const { addresses, strings } = context.catalog;
  const guide = guideOn(context.catalog, 'responses');
  const meaning = strings.lists.dataMeaning;
  const part = (code: string, text: Renderable) => html`<li class="back"><code>${code}</code><span>${text}</span></li>`;
  return [
    data !== undefined && part(data, guide ? html`<a href="${addresses.guide(guide.slug)}">${meaning}</a>` : meaning),
    metadata !== undefined && part(metadata, inlineProse(context, note)),
  ];
}
