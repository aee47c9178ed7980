/** Highlights words in elements, and nothing else, without a change to the page. Some older browsers do not support it. */
export function highlightWords(elements: readonly Element[], typed: string): void {
  if (typeof Highlight === 'undefined') return;
  const words = typed
    .toLowerCase()
    .split(/[\s_]+/)
    .filter(Boolean);
  const ranges = words.length > 0 ? elements.flatMap((one) => rangesIn(one, words)) : [];
  CSS.highlights.set('found', new Highlight(...ranges));
}

function rangesIn(root: Element, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const text = node.data.toLowerCase();
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}
