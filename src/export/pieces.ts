/** Yields the pieces of a text, separated by another text. */
export function* separated(pieces: Iterable<string>, separator: string): Generator<string> {
  let isFirst = true;
  for (const piece of pieces) {
    yield isFirst ? piece : separator + piece;
    isFirst = false;
  }
}

/**
 * Yields the JSON of an object whose last key has a long list, with a line break at the end. `head` is the object without that key, and has at least one other;
 * `toValue` makes a value of the list when its text is needed.
 */
export function* jsonWithList<Item>(
  head: object,
  key: string,
  items: Iterable<Item>,
  toValue: (item: Item) => unknown,
): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(key)}:[`;
  yield* separated(texts(items, toValue), ',');
  yield ']}\n';
}

function* texts<Item>(items: Iterable<Item>, toValue: (item: Item) => unknown): Generator<string> {
  for (const item of items) yield JSON.stringify(toValue(item));
}
