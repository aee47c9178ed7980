// The string literals of the project's source files, for tests of its words.
import fs from 'node:fs';
import ts from 'typescript';

/** A string literal, or the fixed parts of a template; `·` represents the contents of its holes. */
export interface Literal {
  /** Where it is: `src/cli/check.ts:12`. */
  at: string;
  text: string;
  /** The tag of a tagged template. */
  tag?: string;
}

/** The string literals and templates of a file, without the module names of imports. */
export function literalsOf(file: string): Literal[] {
  const code = fs.readFileSync(file, 'utf8');
  const script = file.endsWith('.astro') ? /^---\n([\s\S]*?)\n---/.exec(code)![1]! : code;
  const source = ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: Literal[] = [];
  const add = (node: ts.Node, text: string, tag?: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push({ at: `${file}:${line + 1}`, text, ...(tag === undefined ? {} : { tag }) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isStringLiteral(node)) add(node, node.text);
    else if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) {
      const { parent } = node;
      add(node, templateText(node), ts.isTaggedTemplateExpression(parent) ? parent.tag.getText(source) : undefined);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function templateText(node: ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression): string {
  if (ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('·');
}
