import { visit } from 'unist-util-visit';
import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { readMarkdown } from '../../spec/markdown.ts';
import { parseGuideExample } from '../model/guide-example.ts';
import type { GuideBlock } from '../rules/engine/content.ts';

/** Parses the code blocks of a guide with the language `example`. `bodyLine` is the line of the file on which `body` begins. */
export function readGuideExamples(
  file: string,
  body: string,
  bodyLine: number,
): { examples: GuideBlock[]; diagnostics: UnresolvedDiagnostic[] } {
  const examples: GuideBlock[] = [];
  const diagnostics: UnresolvedDiagnostic[] = [];
  visit(readMarkdown(body), 'code', (node) => {
    if (node.lang !== 'example') return;
    const line = bodyLine + (node.position?.start.line ?? 1) - 1;
    const parsed = parseGuideExample(file, node.value);
    for (const one of parsed.diagnostics) diagnostics.push(movedDown(one, line));
    if (parsed.value) examples.push({ file, line, example: parsed.value });
  });
  return { examples, diagnostics };
}

/** A diagnostic about a part of a file, with the lines of the whole file. */
function movedDown(diagnostic: UnresolvedDiagnostic, lines: number): UnresolvedDiagnostic {
  if (!('line' in diagnostic)) return diagnostic;
  const { line, endLine } = diagnostic;
  return { ...diagnostic, line: line + lines, ...(endLine !== undefined && { endLine: endLine + lines }) };
}
