import { exampleAnchor, fieldAnchor } from '../../catalog/model/address.ts';
import type { Token } from '../../sample/token.ts';
import { element, linkTo } from '../element.ts';

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
  if (kind === 'function') return element('b', 'fn', text);
  if (kind === 'boilerplate') return element('i', '', text);
  if (kind === 'hole' || kind === 'variable' || kind === 'setting') {
    const node = element('var', kind === 'hole' ? kind : '', text);
    if (kind === 'setting') node.dataset.v = of ?? '';
    return node;
  }
  const anchor = list === 'parameters' && of && kind !== 'value' ? fieldAnchor(list, of) : '';
  return anchor && document.getElementById(anchor) ? linkTo(`#${anchor}`, '', text) : text;
}

/**
 * Shows a response in a block of code in place of another, with links to the rows of its keys. Links of the other that do not
 * lead to a row stay, and so does the first key of each row that its example leads to.
 */
export function paintResponse(code: Element, tokens: readonly Token[]): void {
  const links = [...code.querySelectorAll('a')];
  const ids = new Set(links.map(({ id }) => id));
  const nodes = tokens.map(({ text, kind, of, in: list }) => {
    if (kind === 'value') return element('span', 'v', text);
    if (kind !== 'key' || of === undefined) return text;
    // The link of a part is the first with its text, and has no id.
    if (of === '') return links.find((one) => !one.id && one.textContent === text)?.cloneNode(true) ?? text;
    const anchor = fieldAnchor(list as 'returns', of);
    const made = linkTo(`#${anchor}`, '', text);
    const id = exampleAnchor(anchor);
    if (ids.delete(id)) made.id = id;
    return made;
  });
  code.replaceChildren(...nodes);
}
