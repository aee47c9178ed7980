import { catalogKeys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const answer = (yaml: string) => catalogKeys(`answer: { ${yaml} }`);

export const metadataKey: Rule = {
  id: 'metadata-key',
  severity: 'error',
  summary: 'Metadata needs the keys `data` and `metadata` of `answer` in catalog.yaml.',
  details: 'Without `data`, a response is the data itself and has no place for metadata.',
  good: answer('data: data, metadata: status, success: { done: true }'),
  bad: answer('success: { done: true }'),
  checkFunction({ file, metadata }, { config }, report) {
    if (metadata.length === 0 || !config.answer || config.answer.metadata !== undefined) return;
    report({ file, path: ['metadata'], message: 'responses of this API have no metadata', expected: NAMED });
  },
  checkContent({ label, config }, report) {
    if (!config.answer) return;
    const { data, metadata, success } = config.answer;
    const place = { file: `${label}/catalog.yaml` };
    if (metadata !== undefined && data === undefined)
      report({
        ...place,
        path: ['answer', 'metadata'],
        message: '`answer` has `metadata` without `data`',
        expected: 'both or neither',
      });
    if (success.size > 0 && metadata === undefined)
      report({
        ...place,
        path: ['answer', 'success'],
        message: 'responses of this API have no metadata',
        expected: NAMED,
      });
  },
};

const NAMED = 'the key of the metadata as `metadata` of `answer` in catalog.yaml';
