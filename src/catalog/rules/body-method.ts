import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const bodyMethod: Rule = {
  id: 'body-method',
  severity: 'error',
  summary: 'A function with a request body must not have the method GET or HEAD.',
  details: 'Many clients and servers drop the body of such a request.',
  good: keys('method: GET'),
  bad: keys('method: GET\nrequest: multipart'),
  checkFunction({ file, method, request }, _, report) {
    if (!request || (method !== 'GET' && method !== 'HEAD')) return;
    const message = `a ${method} request with a \`${request}\` body`;
    report({ file, path: ['request'], message, expected: '`method: POST`, or no `request`' });
  },
};
