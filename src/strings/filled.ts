/** A string with its placeholders filled, as a list of strings and fillings: HTML templates, Markdown and the DOM each join it differently. */
export type Filled<T> = (string | T)[];

/** Fills a string with placeholders, as the tag of a template: `` fill`Use ${link} in new code.` ``. A filling can be a filled string itself. */
export function fill<T>(strings: TemplateStringsArray, ...fillings: (T | string | Filled<T>)[]): Filled<T> {
  return strings.flatMap((text, i): Filled<T> => {
    const before = text === '' ? [] : [text];
    if (i === fillings.length) return before;
    const filling = fillings[i]!;
    return [...before, ...(Array.isArray(filling) ? filling : [filling])];
  });
}

/** Returns the items of a list with a separator between them, and another one before the last: `a, b or c`. */
export function listed<T>(items: readonly T[], separator: string, last = separator): Filled<T> {
  return items.flatMap((item, i): Filled<T> => {
    if (i === 0) return [item];
    return [i === items.length - 1 ? last : separator, item];
  });
}
