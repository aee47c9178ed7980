import type { FunctionSpec } from '../spec/function.ts';
import { dressed } from './dress.ts';
import { breakable, type Html, html, unsafeHtml } from './html.ts';
import type { RenderContext } from './render-context.ts';

/** A function's name as a link to its page, or the name alone where it has none yet. */
export function functionLink({ catalog }: RenderContext, name: string): Html {
  if (!catalog.byName.has(name)) return html`<code>${breakable(name)}</code>`;
  return html`<a href="${catalog.addresses.function(name)}"><code>${breakable(name)}</code></a>`;
}

/** Parts of HTML in which code is no mention of a function: blocks of code, and links. */
const CODE = /<pre>[\s\S]*?<\/pre>|<a [\s\S]*?<\/a>|<code>([^<]*)<\/code>/g;

/**
 * A text of Markdown as paragraphs and lists. Code that is a function's name becomes a link, but for the function's own
 * name and for words that it also uses as a parameter or field.
 */
export function prose(context: RenderContext, text: string, spec?: FunctionSpec): Html {
  return dressed(linkedHtml(context, context.markdown(text), spec));
}

/** The HTML of a text with its links: to the functions that its code names, and below the site's base path. */
export function linkedHtml({ catalog: { byName, addresses } }: RenderContext, text: string, spec?: FunctionSpec): Html {
  const based = addresses.base === '/' ? text : text.replaceAll('<a href="/', `<a href="${addresses.base}`);
  const linked = based.replaceAll(CODE, (whole, code: string | undefined) => {
    if (code === undefined) return whole;
    const shown = `<code>${code.replaceAll(/_(?=.)/g, '_<wbr>')}</code>`;
    if (!byName.has(code) || code === spec?.name || isOwnWord(spec, code)) return shown;
    return `<a href="${addresses.function(code)}">${shown}</a>`;
  });
  return unsafeHtml(linked);
}

function isOwnWord(spec: FunctionSpec | undefined, code: string): boolean {
  if (!spec) return false;
  return [spec.parameters, spec.returns].some((fields) => fields?.some(({ name }) => name === code));
}

/** A text of one paragraph without the paragraph around it; a longer text keeps its paragraphs. */
export function inlineProse(context: RenderContext, text: string, spec?: FunctionSpec): Html {
  const whole = prose(context, text, spec).text;
  const only = /^<p>([\s\S]*)<\/p>$/.exec(whole);
  return unsafeHtml(only && !only[1]!.includes('<p>') ? only[1]! : whole);
}
