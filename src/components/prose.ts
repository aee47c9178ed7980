import type { FunctionSpec } from '../spec/function.ts';
import { dressed } from './dress.ts';
import { breakable, type Html, html, trusted } from './html.ts';
import type { Site } from './site.ts';

/** A function's name as a link to its page, or the name alone where it has none yet. */
export function functionLink({ catalog }: Site, name: string): Html {
  if (!catalog.byName.has(name)) return html`<code>${breakable(name)}</code>`;
  return html`<a href="${catalog.addresses.function(name)}"><code>${breakable(name)}</code></a>`;
}

/** Parts of HTML in which code is no mention of a function: blocks of code, and links. */
const CODE = /<pre>[\s\S]*?<\/pre>|<a [\s\S]*?<\/a>|<code>([^<]*)<\/code>/g;

/**
 * A text of Markdown as paragraphs and lists. Code that is a function's name becomes a link, but for the function's own
 * name and for words that it also uses as a parameter or field.
 */
export function prose(site: Site, text: string, spec?: FunctionSpec): Html {
  return dressed(linkedHtml(site, site.markdown(text), spec));
}

/** The HTML of a text with its links: to the functions that its code names, and below the site's base path. */
export function linkedHtml({ catalog: { byName, addresses } }: Site, text: string, spec?: FunctionSpec): Html {
  const based = addresses.base === '/' ? text : text.replaceAll('<a href="/', `<a href="${addresses.base}`);
  const linked = based.replaceAll(CODE, (whole, code: string | undefined) => {
    if (code === undefined) return whole;
    const shown = `<code>${code.replaceAll(/_(?=.)/g, '_<wbr>')}</code>`;
    if (!byName.has(code) || code === spec?.name || isOwnWord(spec, code)) return shown;
    return `<a href="${addresses.function(code)}">${shown}</a>`;
  });
  return trusted(linked);
}

function isOwnWord(spec: FunctionSpec | undefined, code: string): boolean {
  if (!spec) return false;
  return [spec.parameters, spec.returns].some((fields) => fields?.some(({ name }) => name === code));
}

/** A text of one paragraph without the paragraph around it; a longer text keeps its paragraphs. */
export function inlineProse(site: Site, text: string, spec?: FunctionSpec): Html {
  const whole = prose(site, text, spec).text;
  const only = /^<p>([\s\S]*)<\/p>$/.exec(whole);
  return trusted(only && !only[1]!.includes('<p>') ? only[1]! : whole);
}
