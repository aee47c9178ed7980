/** Matches the `Accept` header of a program that prefers Markdown: it names the type, and does not exclude it. */
export const WANTS_MARKDOWN = 'text/markdown(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))';

/** Returns the path in a site of the Markdown of a page, by the path of the page: `functions/list_items/`, or an empty string. */
export function markdownPath(page: string): string {
  return page === '' ? 'index.md' : page.replace(/\/$/, '.md');
}
