import type { Range } from '../search/ranges.ts';

/** A name as nodes: a place to break after each underscore, and these parts of it in `<mark>`. */
export function nameNodes(name: string, ranges: Range[] = []): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  const add = (to: number, marked: boolean): void => {
    for (const piece of name.slice(at, to).split(/(?<=_)/)) {
      if (!piece) continue;
      const text = document.createTextNode(piece);
      if (marked) {
        const mark = document.createElement('mark');
        mark.append(text);
        nodes.push(mark);
      } else nodes.push(text);
      if (piece.endsWith('_')) nodes.push(document.createElement('wbr'));
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
