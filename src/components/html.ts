import { escapeHtml, escapeText } from '../text/escape.ts';

/** HTML that can be put into a page. Made only by {@link html} and {@link unsafeHtml}. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** A value in a template: strings are escaped, arrays are concatenated, `undefined`, `null` and `false` render nothing. */
export type Renderable = Html | string | number | undefined | null | false | readonly Renderable[];

/** Makes HTML, as the tag of a template. Escapes every value that is not {@link Html}. */
export function html(strings: TemplateStringsArray, ...values: Renderable[]): Html {
  let text = strings[0]!;
  for (let i = 0; i < values.length; i += 1) text += render(values[i]) + strings[i + 1]!;
  return new Html(text);
}

function render(value: Renderable): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escapeHtml(value);
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'number') return String(value);
  let text = '';
  for (const item of value) text += render(item);
  return text;
}

/** Marks a string as HTML without escaping it. Only for strings that were escaped when they were made. */
export function unsafeHtml(text: string): Html {
  return new Html(text);
}

/** Renders a string as the text of an element. Quotes, of which code is full, stay as they are. */
export function elementText(text: string): Html {
  return unsafeHtml(escapeText(text));
}

/** Concatenates values with a separator. Values that render nothing are skipped. */
export function join(parts: readonly Renderable[], separator: Html | string): Html {
  const rendered = parts.filter((part) => part !== undefined && part !== null && part !== false);
  return html`${rendered.map((part, i): Renderable => (i ? [separator, part] : part))}`;
}

/**
 * Where a name or value may break: after `_`, `@`, `,` and `=`, after a slash or colon inside it, and before a dot or a
 * percent-encoded character inside it.
 */
const BREAKS = /(?<=[_@,=]|[\w"][/:]|::)(?=[^\s/:])|(?<=\w)(?=\.\w|%[0-9A-F]{2})/;

/** Renders a name or value with `<wbr>` where it may break into lines. */
export function breakable(text: string): Html {
  return withBreaks(text, BREAKS);
}

/** Renders a string with `<wbr>` wherever a pattern matches, which must match only empty strings. */
export function withBreaks(text: string, breaks: RegExp): Html {
  return unsafeHtml(text.split(breaks).map(escapeText).join('<wbr>'));
}
