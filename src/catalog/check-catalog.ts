import type { Diagnostic } from '../spec/diagnostic.ts';
import { type Finding, finding } from '../spec/finding.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { didYouMean } from '../spec/nearest.ts';
import type { CategorySource } from './categories.ts';
import type { CatalogConfig } from './config.ts';

/** Finds what is wrong between functions: two of one name, two summaries alike. */
export function checkTogether(functions: readonly FunctionSpec[]): Finding[] {
  const found: Finding[] = [];
  const byName = new Map<string, FunctionSpec>();
  const bySummary = new Map<string, FunctionSpec>();
  for (const spec of functions) {
    const [name, summary] = [spec.name.toLowerCase(), spec.summary.toLowerCase()];
    const twin = byName.get(name);
    if (twin)
      found.push(
        finding(
          { file: spec.file, path: [] },
          [],
          'error',
          `the name \`${spec.name}\` belongs to ${twin.file} too; expected each name once, whatever its case`,
        ),
      );
    const same = bySummary.get(summary);
    if (same)
      found.push(
        finding(
          { file: spec.file, path: [] },
          ['summary'],
          'warning',
          `the summary is that of \`${same.name}\` too; expected one that tells them apart`,
        ),
      );
    if (!twin) byName.set(name, spec);
    if (!same) bySummary.set(summary, spec);
    if (!/^[\w.-]+$/.test(spec.name))
      found.push(
        finding(
          { file: spec.file, path: [] },
          [],
          'error',
          `the file name \`${spec.name}\` cannot be an address; expected letters, digits, \`_\`, \`.\` and \`-\` (\`path\` in the spec says what is called)`,
        ),
      );
  }
  return found;
}

/** Finds names in catalog.yaml and planned.txt that do not fit the functions. */
export function checkSettings(
  config: CatalogConfig,
  categories: readonly CategorySource[],
  names: ReadonlySet<string>,
  planned: ReadonlySet<string>,
  label: string,
): Finding[] {
  const file = `${label}/catalog.yaml`;
  const named: [string, (string | number)[]][] = config.popular.map(({ function: name }, i) => [
    name,
    ['popular', i, 'function'],
  ]);
  if (config.firstCall) named.push([config.firstCall.function, ['firstCall', 'function']]);
  const unknown = named.flatMap(([name, path]) => {
    if (names.has(name)) return [];
    const severity: Diagnostic['severity'] = planned.has(name) ? 'warning' : 'error';
    return [finding({ file, path: [] }, path, severity, `\`${name}\` has no spec${didYouMean(name, names)}`)];
  });
  const slugs = categories.map(({ slug }) => slug);
  const twice = slugs.flatMap((slug, i) =>
    slugs.indexOf(slug) < i
      ? [
          finding(
            { file: `${label}/categories.yaml`, path: [i] },
            ['slug'],
            'error',
            `the category \`${slug}\` stands twice`,
          ),
        ]
      : [],
  );
  const written = [...planned]
    .filter((name) => names.has(name))
    .map((name) =>
      finding(
        { file: `${label}/planned.txt`, path: [] },
        [],
        'warning',
        `\`${name}\` has a spec now; take it out of this list`,
      ),
    );
  return [...unknown, ...twice, ...written];
}
