// The XML of samples, read by an independent parser.
import { SaxesParser } from 'saxes';

export interface Element {
  name: string;
  /** Its text; empty if it contains elements. */
  text: string;
  children: Element[];
}

/** Reads a document. Throws if it is not well-formed, or if it has attributes or text between elements. */
export function readXml(document: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', text: '', children: [] };
  const open = [root];
  parser.on('opentag', ({ name, attributes }) => {
    if (Object.keys(attributes).length > 0) throw new Error(`<${name}> has attributes`);
    const element = { name, text: '', children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    const isLayout = element.children.length > 0 || element.text === `\n${'  '.repeat(open.length - 1)}`;
    if (isLayout && element.text.trim() !== '') throw new Error(`<${element.name}> has text between its elements`);
    if (isLayout) element.text = '';
  });
  parser.write(document).close();
  return root.children[0]!;
}
