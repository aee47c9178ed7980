import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';
import { GENERAL_HEADERS } from './headers.ts';

/**
 * Returns a page with its Content-Security-Policy and referrer policy as elements after that of the charset, for hosts that send no
 * headers. Only the head is parsed, and nothing else of the page changes. Throws an Error if the page has no charset in its head.
 * `frame-ancestors` has no effect in a page.
 */
export function withPolicy(page: string): string {
  const at = endOfCharset(page);
  const policy = GENERAL_HEADERS['Content-Security-Policy']!.replace(/; frame-ancestors [^;]*/, '');
  const elements = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="referrer" content="${GENERAL_HEADERS['Referrer-Policy']}">`,
  ];
  return `${page.slice(0, at)}\n${elements.join('\n')}\n${page.slice(at)}`;
}

/** The offset of the end of the element with the charset. */
function endOfCharset(page: string): number {
  const end = page.indexOf('</head>');
  let offset: number | undefined;
  visit(fromHtml(page.slice(0, Math.max(0, end))), 'element', ({ tagName, properties, position }: Element) => {
    if (tagName !== 'meta' || properties.charSet === undefined) return undefined;
    offset = position?.end.offset;
    return EXIT;
  });
  if (offset === undefined)
    throw new Error('a page has no <meta charset> in its head, so its Content-Security-Policy cannot be added');
  return offset;
}
