// A strict reader of the XML that samples are written in: elements, text and the named references, nothing else.

export interface Element {
  name: string;
  /** Its text; empty where it holds elements. */
  text: string;
  children: Element[];
}

const REFERENCES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Reads a document; throws where it is not well formed. */
export function readXml(document: string): Element {
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`XML, sign ${at}: ${what}`);
  };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(document);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const element = (depth: number): Element => {
    const [, name = '', empty] = take(/<([A-Za-z_][\w.-]*)( \/)?>/y) ?? fail('no element');
    const children: Element[] = [];
    let text = '';
    while (!empty) {
      const piece = take(/[^<]+/y)?.[0] ?? '';
      if (piece.includes(']]>')) fail(']]> in a text');
      text += piece.replaceAll(/&[^;]*;?/g, (reference) => REFERENCES[reference] ?? fail(`what is ${reference}`));
      const end = take(/<\/([^>]*)>/y);
      if (end && end[1] !== name) fail(`${end[1]} ends, ${name} is open`);
      if (end) break;
      children.push(element(depth + 1));
    }
    const isLayout = children.length > 0 || text === `\n${'  '.repeat(depth)}`;
    if (isLayout && text.trim() !== '') fail('text between elements');
    return { name, text: isLayout ? '' : text, children };
  };
  const root = element(0);
  if (at < document.length) fail('something after the end');
  return root;
}
