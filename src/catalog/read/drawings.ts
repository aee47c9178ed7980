import type { Problem, UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { type ContentFiles, listFiles, readContent } from './files.ts';

/** What may not stand in a drawing, as it becomes a part of the page: what runs, loads, or is styled past the site's styles. */
const FORBIDDEN = /<(?:script|style|foreignObject|image|iframe|!|\?)|[\s/"'](?:on\w+|style)\s*=|javascript:/i;

/** Reads the drawings beside the guides: SVG text by file name. */
export function readDrawings(files: ContentFiles) {
  const diagnostics: UnresolvedDiagnostic[] = [];
  const drawings = new Map<string, string>();
  for (const name of listFiles(files, 'guides', '.svg')) {
    const text = readContent(files, `guides/${name}`)!;
    drawings.set(name, text.trim());
    const fault = faultOf(text);
    if (fault) diagnostics.push({ file: `${files.label}/guides/${name}`, ...fault });
  }
  return { drawings, diagnostics };
}

function faultOf(text: string): (Problem & { line: number; column: number }) | undefined {
  if (!/^\s*<svg\b[\s\S]*<\/svg>\s*$/.test(text))
    return {
      line: 1,
      column: 1,
      ruleId: 'drawing',
      message: 'no whole drawing',
      expected: '`<svg viewBox="…">` to `</svg>`, and nothing around it',
    };
  const found = FORBIDDEN.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index + found[0].search(/[^\s/"']/)).split('\n');
  const message = `\`${found[0].replace(/^[\s/"']/, '')}\` in a drawing, which becomes a part of the page`;
  const expected = 'shapes and text alone, with the classes that the other drawings have';
  return { line: before.length, column: before.at(-1)!.length + 1, ruleId: 'drawing', message, expected };
}
