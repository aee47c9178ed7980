import { escapeHtml } from '../text/escape.ts';

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
export type Hole = Html | string | number | undefined | null | false | readonly Hole[];

/** The tag of HTML templates. Escapes every value that is not {@link Html}. */
export function html(strings: TemplateStringsArray, ...holes: Hole[]): Html {
  let text = strings[0]!;
  for (let i = 0; i < holes.length; i += 1) text += fill(holes[i]) + strings[i + 1]!;
  return new Html(text);
}

function fill(hole: Hole): string {
  if (hole instanceof Html) return hole.text;
  if (typeof hole === 'string') return escapeHtml(hole);
  if (hole === undefined || hole === null || hole === false) return '';
  if (typeof hole === 'number') return String(hole);
  let text = '';
  for (const item of hole) text += fill(item);
  return text;
}

/** Takes a string as HTML without escaping it. Only for strings that were escaped when they were made. */
export function unsafeHtml(text: string): Html {
  return new Html(text);
}

/** Concatenates values with a separator. Values that render nothing are skipped. */
export function join(parts: readonly Hole[], separator: Html | string): Html {
  const rendered = parts.filter((part) => part !== undefined && part !== null && part !== false);
  return html`${rendered.map((part, i): Hole => (i ? [separator, part] : part))}`;
}

/** The line breaks that a reader expects in a name or value: after `_`, `@`, `,` and `=`, after a slash or colon inside, before a dot or a percent-encoded character inside. */
const BREAKS = /(?<=[_@,=]|[\w"][/:]|::)(?=[^\s/:])|(?<=\w)(?=\.\w|%[0-9A-F]{2})/;

/** A name or value with `<wbr>` where it may break across lines. */
export function breakable(text: string): Html {
  return withBreaks(text, BREAKS);
}

/** A string with `<wbr>` at each match of an empty pattern. */
export function withBreaks(text: string, breaks: RegExp): Html {
  return unsafeHtml(text.split(breaks).map(escapeHtml).join('<wbr>'));
}
