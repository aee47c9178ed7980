/** A piece of an excerpt. The words that were found are marked. */
export interface Piece {
  text: string;
  marked: boolean;
}

/**
 * Splits an excerpt of the text search into plain text. The excerpt is HTML with `<mark>` as the only tag and `<` and `>` as
 * `&lt;` and `&gt;`. It must never be put into the page as HTML.
 */
export function excerptPieces(html: string): Piece[] {
  return html
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, number) => ({ text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked: number % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** Returns an excerpt without the title of its page at the start. An excerpt from the middle of a text begins with an ellipsis. */
export function excerptOf([first, ...more]: Piece[], title: string): Piece[] {
  if (!first) return [];
  const heading = `${title}. `;
  if (!first.marked && first.text.startsWith(heading))
    return [{ ...first, text: first.text.slice(heading.length) }, ...more].filter(({ text }) => text !== '');
  const isMiddle = /^[^\p{Lu}]/u.test(first.text);
  return isMiddle ? [{ text: '… ', marked: false }, first, ...more] : [first, ...more];
}
