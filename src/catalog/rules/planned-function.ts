import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';
import { referencesOf, settingReferences } from './unknown-function.ts';

export const plannedFunction: Rule = {
  id: 'planned-function',
  severity: 'warning',
  summary: 'A reference to a function that is only planned has no link yet.',
  good: keys('related: []'),
  bad: keys('related: [get_berth]', { 'planned.txt': 'get_berth\n' }),
  checkFunction(spec, { names, planned }, report) {
    for (const { name, path } of referencesOf(spec)) {
      if (names.has(name) || !planned.has(name)) continue;
      report({ file: spec.file, path, message: `\`${name}\` is planned and has no spec yet` });
    }
  },
  checkContent(context, report) {
    const { label, names, planned } = context;
    for (const { name, path } of settingReferences(context)) {
      if (names.has(name) || !planned.has(name)) continue;
      report({ file: `${label}/catalog.yaml`, path, message: `\`${name}\` is planned and has no spec yet` });
    }
  },
};
