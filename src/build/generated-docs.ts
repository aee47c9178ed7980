import { rulesMarkdown } from '../catalog/rules/engine/rules-markdown.ts';

/** Returns the files that are generated from the code, as their paths in the project with their texts. */
export function generatedDocs(): Map<string, string> {
  return new Map([['docs/rules.md', rulesMarkdown()]]);
}
