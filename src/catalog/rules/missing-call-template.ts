import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const missingCallTemplate: Rule = {
  id: 'missing-call-template',
  severity: 'warning',
  summary: 'At least one call format must have a template for the `request` of a function.',
  details: 'Otherwise its page cannot show a call.',
  good: keys(''),
  bad: keys('request: json\nmethod: POST'),
  checkFunction({ file, request, removed }, { config: { calls } }, report) {
    if (!request || removed || !calls || calls.some((format) => format[request])) return;
    const message = `no call format in catalog.yaml has a \`${request}\` template, so the page cannot show a call`;
    report({ file, path: ['request'], message, expected: `a \`${request}\` template in one of \`calls\`` });
  },
};
