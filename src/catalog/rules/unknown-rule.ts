import { suggest } from '../../text/suggest.ts';
import { catalogKeys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const unknownRule: Rule = {
  id: 'unknown-rule',
  severity: 'error',
  summary: '`rules` in catalog.yaml must set only rules that exist and can be changed.',
  fixed: true,
  good: catalogKeys('rules: { few-keywords: off }'),
  bad: catalogKeys('rules: { fewer-keywords: off }'),
  checkContent({ label, config, rules }, report) {
    const changeable = rules.filter(({ fixed }) => !fixed).map(({ id }) => id);
    for (const id of Object.keys(config.rules ?? {})) {
      if (changeable.includes(id)) continue;
      const place = { file: `${label}/catalog.yaml`, path: ['rules', id], at: 'key' } as const;
      if (rules.some((rule) => rule.id === id)) {
        report({ ...place, message: `the severity of \`${id}\` cannot be changed`, expected: 'no entry for it' });
      } else {
        report({ ...place, message: `unknown rule \`${id}\``, ...suggest(id, changeable, 'an id of docs/rules.md') });
      }
    }
  },
};
