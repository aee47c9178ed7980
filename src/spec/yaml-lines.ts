import type { Problem } from './diagnostic.ts';

/** Something wrong with the syntax of YAML, from one offset up to before another. */
export interface SyntaxProblem extends Problem {
  start: number;
  end: number;
}

/** A line of a YAML text with its offset. */
export interface Line {
  text: string;
  start: number;
}

/** Returns the offset of the end of the line that contains an offset. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Returns the lines of a YAML text. */
export function linesOf(yaml: string): Line[] {
  let start = 0;
  return yaml.split('\n').map((text) => {
    const line = { text, start };
    start += text.length + 1;
    return line;
  });
}

/** Returns the index of the line that contains an offset. */
export function lineIndex(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle;
  }
  return low;
}
