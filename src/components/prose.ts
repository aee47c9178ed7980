import type { FunctionSpec } from '../spec/function.ts';
import type { DeferredPiece, Piece } from '../spec/pieces.ts';
import { codeBlock } from './code.ts';
import { breakable, elementText, type Html, html, unsafeHtml, withBreaks } from './html.ts';
import type { RenderContext } from './render-context.ts';

/** Renders a function's name with a link to its page, or the name alone if it has no page. */
export function functionLink({ catalog }: RenderContext, name: string): Html {
  if (!catalog.byName.has(name)) return html`<code>${breakable(name)}</code>`;
  return html`<a href="${catalog.addresses.function(name)}"><code>${breakable(name)}</code></a>`;
}

/**
 * Renders a Markdown text as blocks. Code that is the name of a function becomes a link, except for the name of `spec` and for names
 * that it also has as a parameter or field.
 */
export function prose(context: RenderContext, text: string, spec?: FunctionSpec): Html {
  const { pieces, isParagraph } = context.markdown(text);
  const content = finishPieces(context, pieces, { spec });
  return isParagraph ? html`<p>${content}</p>` : content;
}

/** Renders a Markdown text in a cell or a list item: one paragraph without its `<p>`, or all blocks. */
export function cellProse(context: RenderContext, text: string, spec?: FunctionSpec): Html {
  return finishPieces(context, context.markdown(text).pieces, { spec });
}

/** Renders a Markdown text where blocks are not allowed, such as inside a paragraph. Of a text with several blocks, only the words are kept. */
export function inlineProse(context: RenderContext, text: string, spec?: FunctionSpec): Html {
  const { pieces, isParagraph, text: words } = context.markdown(text);
  return isParagraph ? finishPieces(context, pieces, { spec }) : html`${words}`;
}

/** Does what {@link inlineProse} does, for the inside of a link: without links. */
export function linkProse(context: RenderContext, text: string): Html {
  const { pieces, isParagraph, text: words } = context.markdown(text);
  return isParagraph ? finishPieces(context, pieces, { isInLink: true }) : html`${words}`;
}

/** What the deferred pieces of a text depend on, besides the page. */
interface TextContext {
  /** The function that the text is about. */
  spec?: FunctionSpec | undefined;
  /** Whether the text is inside a link, where no other link may be. */
  isInLink?: boolean;
}

/** Finishes the deferred pieces of a text for a page. `finishBlock` finishes those that only guides have, and may finish blocks of code. */
export function finishPieces(
  context: RenderContext,
  pieces: readonly Piece[],
  place: TextContext,
  finishBlock: (deferred: DeferredPiece) => Html | undefined = () => undefined,
): Html {
  let text = '';
  for (const piece of pieces)
    text += typeof piece === 'string' ? piece : (finishBlock(piece) ?? finishPiece(context, piece, place)).text;
  return unsafeHtml(text);
}

function finishPiece(context: RenderContext, deferred: DeferredPiece, place: TextContext): Html {
  switch (deferred.type) {
    case 'code':
      return code(context, deferred.text, place);
    case 'link':
      return link(context, deferred, place);
    case 'block':
      // A program is read line by line; a command may wrap.
      return codeBlock(context, html`${deferred.text}`, deferred.language === 'text' ? { classes: 'wrap' } : {});
    case 'heading':
      return html`<p>${finishPieces(context, deferred.content, place)}</p>`;
    case 'image':
      return html`<p>${deferred.alternative}</p>`;
    case 'placeholder':
      return html`<p>{${deferred.name}}</p>`;
  }
}

/** Where a name in code breaks. */
const CODE_BREAKS = /(?<=_)(?=.)/;
/** A command or an assignment, which does not break inside a name, so that nobody reads a space there. */
const COMMAND = /[\s=]/;

function code({ catalog: { byName, addresses } }: RenderContext, name: string, { spec, isInLink }: TextContext): Html {
  const shown = html`<code>${COMMAND.test(name) ? command(name) : withBreaks(name, CODE_BREAKS)}</code>`;
  if (isInLink || !byName.has(name) || name === spec?.name || isOwnName(spec, name)) return shown;
  return html`<a href="${addresses.function(name)}">${shown}</a>`;
}

/** A command or an assignment. An option stays in one piece: browsers break after its hyphen. */
function command(text: string): Html {
  const words = text.split(/(\s+)/);
  return html`${words.map((word) => (word.startsWith('-') ? html`<span class="nb">${elementText(word)}</span>` : elementText(word)))}`;
}

function isOwnName(spec: FunctionSpec | undefined, name: string): boolean {
  if (!spec) return false;
  return [spec.parameters, spec.returns].some((fields) => fields?.some((field) => field.name === name));
}

function link(
  context: RenderContext,
  { address, title, content }: DeferredPiece & { type: 'link' },
  place: TextContext,
): Html {
  const inside = finishPieces(context, content, { ...place, isInLink: true });
  if (place.isInLink || address === '') return inside;
  const { base } = context.catalog.addresses;
  // Links in the content have no base path.
  const target = /^\/(?!\/)/.test(address) ? `${base}${address.slice(1)}` : address;
  return html`<a href="${target}"${title !== '' && html` title="${title}"`}>${inside}</a>`;
}
