import { addressOf } from '../model/redirect-names.ts';
import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';
import { targetCheck } from './engine/targets.ts';

const page = (target: string) => files({ 'redirects.yaml': `pages:\n  /ships.html: ${target}\n` });

export const redirectTarget: Rule = {
  id: 'redirect-target',
  severity: 'error',
  summary: 'An old address in `redirects.yaml` must lead to a page of this site, and not to another old address.',
  fixed: true,
  good: page('/functions/get_ship/'),
  bad: page('/functions/get_shp/'),
  checkContent(context, report) {
    const { label, redirects, names, suggestFunction } = context;
    const file = `${label}/redirects.yaml`;
    const check = targetCheck(context);
    for (const [i, { to }] of redirects.patterns.entries()) {
      const problem = to === undefined ? undefined : check(to);
      if (problem) report({ file, path: ['patterns', i, 'to'], ...problem });
    }
    for (const [old, target] of Object.entries(redirects.pages)) {
      const problem = check(target, old);
      if (problem) report({ file, path: ['pages', old], ...problem });
    }
    for (const name of Object.keys(redirects.titles)) {
      if (!name.startsWith('/')) {
        if (names.has(name)) continue;
        const message = `there is no function \`${name}\``;
        report({ file, path: ['titles', name], at: 'key', message, ...suggestFunction(name) });
        continue;
      }
      const problem = check(addressOf(name));
      if (problem) report({ file, path: ['titles', name], at: 'key', ...problem });
    }
  },
};
