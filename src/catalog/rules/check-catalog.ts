import { type Finding, fileFinding } from '../../spec/finding.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import type { Path } from '../../spec/yaml.ts';
import { didYouMean } from '../../text/suggest.ts';
import { REMOVED } from '../model/assemble.ts';
import type { CategorySource } from '../model/categories.ts';
import type { CatalogConfig } from '../model/config.ts';

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
        fileFinding(
          spec.file,
          [],
          'error',
          `the name \`${spec.name}\` belongs to ${twin.file} too; expected each name once, whatever its case`,
        ),
      );
    const same = bySummary.get(summary);
    if (same)
      found.push(
        fileFinding(
          spec.file,
          ['summary'],
          'warning',
          `the summary is that of \`${same.name}\` too; expected one that tells them apart`,
        ),
      );
    if (!twin) byName.set(name, spec);
    if (!same) bySummary.set(summary, spec);
    if (!/^[\w.-]+$/.test(spec.name))
      found.push(
        fileFinding(
          spec.file,
          [],
          'error',
          `the file name \`${spec.name}\` cannot be an address; expected letters, digits, \`_\`, \`.\` and \`-\` (\`path\` in the spec says what is called)`,
        ),
      );
  }
  return found;
}

/** Finds what does not fit in catalog.yaml and categories.yaml: names without a spec, and names that stand twice. */
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
  for (const [word, name] of Object.entries(config.links)) named.push([name, ['links', word]]);
  const unknown = named.flatMap(([name, path]) => {
    if (names.has(name)) return [];
    if (planned.has(name)) return [fileFinding(file, path, 'warning', `\`${name}\` is planned and has no spec yet`)];
    const near = didYouMean(name, names) || '; expected a function, or a name in planned.txt';
    return [fileFinding(file, path, 'error', `\`${name}\` has no spec${near}`)];
  });
  const forms = config.calls.map(({ slug }) => slug);
  const formsNamed: [string | undefined, Path][] = [
    [config.firstCall?.form, ['firstCall', 'form']],
    [config.answer.xml?.form, ['answer', 'xml', 'form']],
  ];
  const unknownForm = formsNamed.flatMap(([form, path]) => {
    if (form === undefined || forms.includes(form)) return [];
    const message = `there is no form of call \`${form}\`; expected one of ${forms.join(', ')}`;
    return [fileFinding(file, path, 'error', message)];
  });
  const categoriesFile = `${label}/categories.yaml`;
  return [
    ...unknown,
    ...unknownForm,
    ...twice(forms, (i) => ['calls', i, 'slug'], file, 'form of call'),
    ...twice(
      categories.map(({ slug }) => slug),
      (i) => [i, 'slug'],
      categoriesFile,
      'category',
    ),
    ...categories.flatMap((category, i) => checkSections(category, i, categoriesFile)),
  ];
}

/** Finds parts of a category's page with one address, and groups that stand in two of them. */
function checkSections({ sections }: CategorySource, at: number, file: string): Finding[] {
  const slugs = sections.map(({ slug }) => slug);
  const places = sections.flatMap(({ slug, groups }, i) =>
    (groups ?? [slug]).map((group, j): [string, Path] => [
      group,
      [at, 'sections', i, ...(groups ? ['groups', j] : ['slug'])],
    ]),
  );
  const groups = places.map(([group]) => group);
  const reserved = slugs.indexOf(REMOVED.slug);
  return [
    ...twice(slugs, (i) => [at, 'sections', i, 'slug'], file, 'section'),
    ...twice(groups, (i) => places[i]![1], file, 'group'),
    ...(reserved < 0
      ? []
      : [
          fileFinding(
            file,
            [at, 'sections', reserved, 'slug'],
            'error',
            `the section \`${REMOVED.slug}\` is made by itself, of the functions that are removed; expected another slug`,
          ),
        ]),
  ];
}

/** Finds the second of two names alike. */
function twice(names: readonly string[], pathOf: (i: number) => Path, file: string, what: string): Finding[] {
  return names.flatMap((name, i) =>
    names.indexOf(name) < i
      ? [fileFinding(file, pathOf(i), 'error', `the ${what} \`${name}\` stands twice; expected it once`)]
      : [],
  );
}
