import type { Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';

/** The elements, attributes and link protocols that Markdown makes. */
const SCHEMA: Schema = {
  tagNames: [
    ...['p', 'blockquote', 'ul', 'ol', 'li', 'pre', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'code', 'em', 'strong', 'del', 'br', 'img'],
  ],
  attributes: {
    a: ['href', 'title'],
    code: [['className', /^language-./]],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    td: ['align'],
    th: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
};

const GUIDE_SCHEMA: Schema = {
  ...SCHEMA,
  tagNames: [...SCHEMA.tagNames!, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
};

/**
 * Removes everything from a tree that Markdown does not make; headings stay only in a guide. The checks report what they
 * refuse; this is a second barrier, for a page that is shown although a check found an error.
 */
export function rehypeSafe({ isGuide }: { isGuide: boolean }) {
  return (tree: Root): Root => sanitize(tree, isGuide ? GUIDE_SCHEMA : SCHEMA) as Root;
}
