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
  checkContent({ label, config, guideBlocks }, report) {
    const hasXml = config.answer?.xml && adapterOf(config);
    for (const { file, line, example } of guideBlocks) {
      if (hasXml || !example.answer.includes('xml')) continue;
      const message = 'the example shows a response in XML, which this API does not have';
      report({ file, line, column: 1, message, expected: '`json`, or `answer.xml` and an `adapter` in catalog.yaml' });
    }
    if (!config.answer?.xml || hasXml) return;
    const message = '`xml` has no effect without an `adapter`';
    const expected = `one of ${ADAPTER_NAMES.join(', ')} as \`adapter\`, or no \`xml\``;
    report({ file: `${label}/catalog.yaml`, path: ['answer', 'xml'], at: 'key', message, expected });
  },
};
