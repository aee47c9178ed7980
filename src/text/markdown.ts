/** Writes a string as an inline code span of Markdown. */
export function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const padding = /^`|`$/.test(text) || text === '' ? ' ' : '';
  return `${fence}${padding}${text}${padding}${fence}`;
}

/** Writes a string as a fenced code block of Markdown, without a final newline. */
export function codeBlock(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Joins the lines of a string with spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}

/** The length of the longest run of backticks. */
function longestRun(text: string): number {
  if (!text.includes('`')) return 0;
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
