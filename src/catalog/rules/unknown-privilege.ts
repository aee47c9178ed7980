import { suggest } from '../../text/suggest.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const unknownPrivilege: Rule = {
  id: 'unknown-privilege',
  severity: 'error',
  summary: 'The entries of `acl` must be `privileges` of catalog.yaml.',
  fixed: true,
  good: keys('acl: [look]'),
  bad: keys('acl: [lok]'),
  checkFunction({ file, acl = [] }, { config: { privileges } }, report) {
    if (!privileges) return;
    const names = Object.keys(privileges);
    for (const [i, name] of acl.entries()) {
      if (names.includes(name)) continue;
      const message = `\`${name}\` is not a privilege in catalog.yaml`;
      report({ file, path: ['acl', i], message, ...suggest(name, names, 'one of the keys of `privileges` there') });
    }
  },
};
