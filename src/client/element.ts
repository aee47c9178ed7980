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

/** Returns a text as nodes, with the given ranges in `<mark>`. */
export function textNodes(text: string, ranges: readonly Range[]): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    nodes.push(text.slice(at, from), element('mark', '', text.slice(from, to)));
    at = to;
  }
  return [...nodes, text.slice(at)];
}

/** Returns a name as nodes, with a `<wbr>` after each underscore and the given ranges in `<mark>`. */
export function nameNodes(name: string, ranges: Range[] = []): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  const add = (to: number, marked: boolean): void => {
    for (const piece of name.slice(at, to).split(/(?<=_)/)) {
      if (!piece) continue;
      nodes.push(marked ? element('mark', '', piece) : document.createTextNode(piece));
      if (piece.endsWith('_')) nodes.push(element('wbr', ''));
    }
    at = to;
  };
  for (const [from, to] of ranges) {
    add(from, false);
    add(to, true);
  }
  add(name.length, false);
  return nodes;
}
