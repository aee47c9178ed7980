/** HTML that is safe to put into a page. Only {@link html} and {@link unsafeHtml} make it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What may stand in a hole of a template: texts are escaped, lists are joined, nothing is left out. */
export type Hole = Html | string | number | undefined | null | false | readonly Hole[];

/** A template of HTML. Whatever stands in its holes is escaped unless it is HTML already. */
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
  for (const one of hole) text += fill(one);
  return text;
}

/** Marks a text as HTML that was made safe elsewhere: by the Markdown writer, or by another of these templates. */
export function unsafeHtml(text: string): Html {
  return new Html(text);
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes a text for HTML, in an element or an attribute. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign]!) : text;
}

/** Joins parts with something between them; parts that are nothing are left out. */
export function join(parts: readonly Hole[], between: Html | string): Html {
  const given = parts.filter((part) => part !== undefined && part !== null && part !== false);
  return html`${given.map((part, i): Hole => (i ? [between, part] : part))}`;
}

/** Where a reader expects a break: after `_`, `@`, `,` and `=`, after a slash or colon within, and before a dot or an encoded sign within. */
const BREAKS = /(?<=[_@,=]|[\w"][/:]|::)(?=[^\s/:])|(?<=\w)(?=\.\w|%[0-9A-F]{2})/;

/** A name or value that breaks where its parts meet, if it must. */
export function breakable(text: string): Html {
  return unsafeHtml(text.split(BREAKS).map(escapeHtml).join('<wbr>'));
}
