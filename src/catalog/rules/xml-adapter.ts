import { ADAPTER_NAMES, adapterOf } from '../../output/adapters.ts';
import { catalogKeys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const ANSWER = 'answer: { data: data, xml: { root: result, form: http, none: This function has no XML. } }';

export const xmlAdapter: Rule = {
  id: 'xml-adapter',
  severity: 'warning',
  summary: '`answer.xml` in catalog.yaml needs an `adapter`, which has the rules of the XML.',
  details: 'Without one, the pages show no XML.',
  good: catalogKeys(`${ANSWER}\nadapter: ${ADAPTER_NAMES[0]}`),
  bad: catalogKeys(ANSWER),
  checkContent({ label, config }, report) {
    if (!config.answer?.xml || adapterOf(config)) return;
    const message = '`xml` has no effect without an `adapter`';
    const expected = `one of ${ADAPTER_NAMES.join(', ')} as \`adapter\`, or no \`xml\``;
    report({ file: `${label}/catalog.yaml`, path: ['answer', 'xml'], at: 'key', message, expected });
  },
};
