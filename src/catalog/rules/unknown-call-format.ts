import type { YamlPlace } from '../../spec/diagnostic.ts';
import { suggest } from '../../text/suggest.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const unknownCallFormat: Rule = {
  id: 'unknown-call-format',
  severity: 'error',
  summary: 'A call format must be one of `calls` in catalog.yaml, by its slug.',
  fixed: true,
  good: keys('without: [http]'),
  bad: keys('without: [htpp]'),
  checkFunction({ file, without = [] }, { callFormats }, report) {
    for (const [i, slug] of without.entries()) {
      if (!callFormats || callFormats.includes(slug)) continue;
      report({ file, path: ['without', i], ...problem(slug, callFormats) });
    }
  },
  checkContent({ label, config, callFormats, guideBlocks }, report) {
    if (!callFormats) return;
    for (const { file, line, example } of guideBlocks) {
      for (const slug of example.form ?? []) {
        if (slug !== 'none' && !callFormats.includes(slug))
          report({ file, line, column: 1, ...problem(slug, callFormats) });
      }
    }
    const uses: [string | undefined, YamlPlace['path']][] = [
      [config.firstCall?.form, ['firstCall', 'form']],
      [config.answer?.xml?.form, ['answer', 'xml', 'form']],
    ];
    for (const [slug, path] of uses) {
      if (slug === undefined || callFormats.includes(slug)) continue;
      report({ file: `${label}/catalog.yaml`, path, ...problem(slug, callFormats) });
    }
  },
};

/** Returns what is wrong with an unknown slug of a call format. */
export function problem(slug: string, callFormats: readonly string[]) {
  const message = `\`${slug}\` is not a call format in catalog.yaml`;
  return { message, ...suggest(slug, callFormats, `one of ${callFormats.join(', ')}`) };
}
