import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const synonyms = (yaml: string) => files({ 'synonyms.yaml': `${yaml}\n` });

export const duplicateSynonym: Rule = {
  id: 'duplicate-synonym',
  severity: 'warning',
  summary: 'A group of `synonyms.yaml` must list a term once, and two groups must not have the same two terms.',
  good: synonyms('synonyms:\n  - [ship, vessel]\n  - [berth, mooring]'),
  bad: synonyms('synonyms:\n  - [ship, vessel]\n  - [vessel, ship, boat]'),
  checkContent({ label, vocabulary }, report) {
    const file = `${label}/synonyms.yaml`;
    const pairs = new Set<string>();
    for (const [i, group] of vocabulary.synonyms.entries()) {
      for (const [j, term] of group.entries()) {
        const path = ['synonyms', i, j];
        const earlier = group.slice(0, j);
        const other = earlier.find((one) => pairs.has([one, term].sort().join('\n')));
        if (earlier.includes(term)) {
          report({ file, path, message: `the group lists \`${term}\` twice`, expected: 'each term once' });
        } else if (other !== undefined) {
          const message = `\`${other}\` and \`${term}\` are in an earlier group too`;
          report({ file, path, message, expected: 'each pair of terms in one group' });
        }
      }
      for (const [j, term] of group.entries()) {
        for (const earlier of group.slice(0, j)) pairs.add([earlier, term].sort().join('\n'));
      }
    }
  },
};
