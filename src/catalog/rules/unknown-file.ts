import { visit } from 'unist-util-visit';
import { suggest } from '../../text/suggest.ts';
import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const guide = '---\ntitle: Docks\nsummary: All docks.\n---\n![The docks](docks.svg)\n';
const drawing = '<svg viewBox="0 0 9 9"></svg>\n';

export const unknownFile: Rule = {
  id: 'unknown-file',
  severity: 'error',
  summary: 'A guide must refer only to drawings and data files that are in content/guides.',
  fixed: true,
  good: files({ 'guides/docks.md': guide, 'guides/docks.svg': drawing }),
  bad: files({ 'guides/docks.md': guide, 'guides/piers.svg': drawing }),
  checkText({ tree, place, isGuide }, { drawings }, report) {
    if (!tree || !isGuide) return;
    visit(tree, 'image', (node) => {
      if (drawings.has(node.url)) return;
      const message = `there is no drawing \`${node.url}\` in guides/`;
      report({ ...place(node), message, ...suggest(node.url, drawings.keys(), 'the name of an `.svg` file there') });
    });
  },
  checkContent({ guideBlocks, guideData }, report) {
    for (const { file, line, example } of guideBlocks) {
      if (example.from === undefined || guideData.has(example.from)) continue;
      const message = `there is no file \`${example.from}\` in guides/`;
      const near = suggest(example.from, guideData.keys(), 'the name of a `.yaml` file there');
      report({ file, line, column: 1, message, ...near });
    }
  },
};
