/** A piece of an excerpt; the marked ones are the words that were found. */
export interface Piece {
  text: string;
  marked: boolean;
}

/**
 * An excerpt of the text search as pieces of plain text. It comes as HTML in which `<mark>` is the only tag and `<` and
 * `>` of the text are written as `&lt;` and `&gt;`; nothing of it may reach the page as HTML.
 */
export function excerptPieces(html: string): Piece[] {
  return html
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, number) => ({ text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked: number % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
