import type { SourceRef } from '../../spec/field.ts';
import { below } from '../../spec/field.ts';
import { keys } from './engine/example.ts';
import type { Report, Rule } from './engine/rule.ts';

export const versionForm: Rule = {
  id: 'version-form',
  severity: 'warning',
  summary: 'Versions must have a `v` if `release` in catalog.yaml has one, and none otherwise.',
  details: 'Versions are sorted by their numbers; one with another form would be sorted wrongly.',
  good: keys("since: '2.4'"),
  bad: keys('since: v2.4'),
  checkFunction({ file, since, deprecated, removed }, { config: { release } }, report) {
    check({ since, deprecated, removed }, { file, path: [] }, release, report);
  },
  checkField({ field: { since, deprecated, origin } }, { config: { release } }, report) {
    check({ since, deprecated }, origin, release, report);
  },
};

function check(
  versions: Record<string, string | true | undefined>,
  origin: SourceRef,
  release: string | undefined,
  report: Report,
): void {
  if (release === undefined) return;
  for (const [key, version] of Object.entries(versions)) {
    if (typeof version !== 'string' || version.startsWith('v') === release.startsWith('v')) continue;
    const expected = `\`${version.startsWith('v') ? version.slice(1) : `v${version}`}\`, like \`${release}\` in catalog.yaml`;
    report({ ...below(origin, key), message: `\`${key}\` is \`${version}\``, expected });
  }
}
