/** A string with its holes filled, in pieces: an HTML template, Markdown and the DOM each join them in their own way. */
export type Pieces<T> = (string | T)[];

/** A string with holes, as a tagged template: `` pieces`Use ${link} in new code.` ``. A hole can hold pieces itself. */
export function pieces<T>(strings: TemplateStringsArray, ...holes: (T | string | Pieces<T>)[]): Pieces<T> {
  return strings.flatMap((text, i): Pieces<T> => {
    const before = text === '' ? [] : [text];
    if (i === holes.length) return before;
    const hole = holes[i]!;
    return [...before, ...(Array.isArray(hole) ? hole : [hole])];
  });
}

/** The items of a list with a separator between them, and another one before the last: `a, b or c`. */
export function listPieces<T>(items: readonly T[], separator: string, last = separator): Pieces<T> {
  return items.flatMap((item, i): Pieces<T> => {
    if (i === 0) return [item];
    return [i === items.length - 1 ? last : separator, item];
  });
}
