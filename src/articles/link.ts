import type { Problem, Severity } from '../spec/diagnostic.ts';

/** What is wrong with a link into the reference. */
export interface LinkProblem extends Problem {
  severity: Severity;
  /** The right address, if it is certain that it leads to what the link means. */
  fix?: string;
}

/** A link in an article. */
export interface ArticleLink {
  /** The address, with character references and escapes decoded: what a browser follows. */
  url: string;
  /** The offset of the address in the text of the article; of the element or link that has it, if it is not known. */
  start: number;
  /** The offset after the address, if the text between is exactly the address, so that it can be replaced. */
  end: number | undefined;
}

/** Returns the part of a text that should be an address as a link; if it is another string there, as a link that can only be reported. */
export function linkAt(text: string, url: string, start: number, fallback: number): ArticleLink {
  const isExact = start >= 0 && text.startsWith(url, start);
  return { url, start: isExact ? start : fallback, end: isExact ? start + url.length : undefined };
}
