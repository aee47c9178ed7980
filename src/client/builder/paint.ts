import { fieldAnchor } from '../../catalog/model/address.ts';
import type { Token } from '../../sample/token.ts';
import { element } from '../element.ts';

/** Shows a call in a block of code, with links to the rows of its parameters. */
export function paintCall(code: Element, tokens: readonly Token[]): void {
  const lines: HTMLElement[] = [element('span', 'ln')];
  for (const { text, ...token } of tokens) {
    for (const part of text.split(/(?<=\n)/)) {
      if (lines.at(-1)!.textContent!.endsWith('\n')) lines.push(element('span', 'ln'));
      lines.at(-1)!.append(tokenNode({ ...token, text: part }));
    }
  }
  code.replaceChildren(...lines);
}

function tokenNode({ text, kind, of, in: list }: Token): Node | string {
  switch (kind) {
    case 'function':
      return element('b', 'fn', text);
    case 'boilerplate':
      return element('i', '', text);
    case 'hole':
      return element('var', 'hole', text);
    case 'variable':
      return element('var', '', text);
    case 'setting': {
      const node = element('var', '', text);
      node.dataset.v = of ?? '';
      return node;
    }
    default: {
      const anchor = list === 'parameters' && of && kind !== 'value' ? fieldAnchor('parameters', of) : '';
      if (!anchor || !document.getElementById(anchor)) return text;
      const link = element('a', '', text);
      link.href = `#${anchor}`;
      return link;
    }
  }
}
