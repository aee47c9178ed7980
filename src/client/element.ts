import type { Range } from '../search/marks.ts';

/** Makes an element with a class and contents. Strings become text nodes. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...contents: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...contents);
  return made;
}

/** Makes a link with a class and contents. */
export function linkTo(href: string, className: string, ...contents: (Node | string)[]): HTMLAnchorElement {
  const made = element('a', className, ...contents);
  made.href = href;
  return made;
}

/** Returns a text as nodes, with the given ranges in `<mark>`. `split` makes nodes of the pieces. */
export function textNodes(
  text: string,
  ranges: readonly Range[],
  split = (piece: string): (Node | string)[] => [piece],
): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    nodes.push(...split(text.slice(at, from)), element('mark', '', ...split(text.slice(from, to))));
    at = to;
  }
  return [...nodes, ...split(text.slice(at))];
}

/** Returns a name as nodes, with a `<wbr>` after each underscore and the given ranges in `<mark>`. */
export function nameNodes(name: string, ranges: readonly Range[] = []): (Node | string)[] {
  return textNodes(name, ranges, (piece) =>
    piece.split(/(?<=_)/).flatMap((part) => (part.endsWith('_') ? [part, element('wbr', '')] : [part])),
  );
}
