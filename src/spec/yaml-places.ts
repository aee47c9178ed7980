import { type Document, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import { keyText } from './yaml-value.ts';

/** Keys and indexes from the top of a document to a value: `['parameters', 0, 'name']`. */
export type Path = readonly (string | number)[];

/** A node of a document, with the offsets of its start and, for a scalar, its end. */
export interface NodePlace {
  node: unknown;
  start: number;
  end: number | undefined;
}

/** Finds places by path. The keys of a mapping are indexed once, so that many places in a large one take little time. */
export class Places {
  readonly #document: Document;
  readonly #indexes = new Map<object, Map<string, { key: unknown; value: unknown }>>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** Returns the place of the value at a path, or of the innermost value above it that exists; with `key`, of its key. */
  find(path: Path, what: 'key' | 'value'): NodePlace {
    let node: unknown = this.#document.contents;
    let place: Node | undefined = isNode(node) ? node : undefined;
    for (const [depth, step] of path.entries()) {
      if (isMap(node)) {
        const pair = this.#pair(node, String(step));
        if (!pair) break;
        const wanted = what === 'key' && depth === path.length - 1 ? pair.key : (pair.value ?? pair.key);
        node = pair.value;
        if (isNode(wanted)) place = wanted;
      } else if (isSeq(node) && isNode(node.items[Number(step)])) {
        node = node.items[Number(step)];
        place = node as Node;
      } else break;
    }
    const [start = 0, end] = place?.range ?? [];
    return { node, start, end: isScalar(place) ? end : undefined };
  }

  #pair(map: { items: readonly { key: unknown; value: unknown }[] }, name: string) {
    let index = this.#indexes.get(map);
    if (!index) {
      // Reversed, so that of a duplicate key the first is found.
      index = new Map([...map.items].reverse().map((pair) => [keyText(pair.key), pair]));
      this.#indexes.set(map, index);
    }
    return index.get(name);
  }
}
