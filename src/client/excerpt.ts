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

/** An excerpt without the title that stands above it; one from the middle of a text shows that it is. */
export function excerptOf([first, ...more]: Piece[], title: string): Piece[] {
  if (!first) return [];
  const heading = `${title}. `;
  if (!first.marked && first.text.startsWith(heading))
    return [{ ...first, text: first.text.slice(heading.length) }, ...more].filter(({ text }) => text !== '');
  const isMiddle = /^[^\p{Lu}]/u.test(first.text);
  return isMiddle ? [{ text: '… ', marked: false }, first, ...more] : [first, ...more];
}
