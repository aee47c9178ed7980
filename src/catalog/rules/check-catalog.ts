import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import type { Path } from '../../spec/yaml.ts';
import { suggest } from '../../text/suggest.ts';
import { REMOVED } from '../model/assemble.ts';
import type { CategorySource } from '../model/categories.ts';
import type { CatalogConfig } from '../model/config.ts';

/** Finds what is wrong between functions: two of one name, two summaries alike. */
export function checkTogether(functions: readonly FunctionSpec[]): UnresolvedDiagnostic[] {
  const found: UnresolvedDiagnostic[] = [];
  const byName = new Map<string, FunctionSpec>();
  const bySummary = new Map<string, FunctionSpec>();
  for (const spec of functions) {
    const [name, summary] = [spec.name.toLowerCase(), spec.summary.toLowerCase()];
    const twin = byName.get(name);
    if (twin)
      found.push({
        file: spec.file,
        path: [],
        ruleId: 'duplicate-function',
        message: `the name \`${spec.name}\` belongs to ${twin.file} too`,
        expected: 'each name once, whatever its case',
      });
    const same = bySummary.get(summary);
    if (same)
      found.push({
        file: spec.file,
        path: ['summary'],
        ruleId: 'duplicate-summary',
        message: `the summary is that of \`${same.name}\` too`,
        expected: 'one that tells them apart',
      });
    if (!twin) byName.set(name, spec);
    if (!same) bySummary.set(summary, spec);
    if (!/^[\w.-]+$/.test(spec.name))
      found.push({
        file: spec.file,
        path: [],
        ruleId: 'file-name',
        message: `the file name \`${spec.name}\` cannot be an address`,
        expected: 'letters, digits, `_`, `.` and `-` (`path` in the spec says what is called)',
      });
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
): UnresolvedDiagnostic[] {
  const file = `${label}/catalog.yaml`;
  const named: [string, (string | number)[]][] = config.popular.map(({ function: name }, i) => [
    name,
    ['popular', i, 'function'],
  ]);
  if (config.firstCall) named.push([config.firstCall.function, ['firstCall', 'function']]);
  for (const [word, name] of Object.entries(config.links)) named.push([name, ['links', word]]);
  const unknown = named.flatMap(([name, path]): UnresolvedDiagnostic[] => {
    if (names.has(name)) return [];
    if (planned.has(name)) {
      return [{ file, path, ruleId: 'planned-function', message: `\`${name}\` is planned and has no spec yet` }];
    }
    const near = suggest(name, names, 'a function, or a name in planned.txt');
    return [{ file, path, ruleId: 'unknown-function', message: `\`${name}\` has no spec`, ...near }];
  });
  const forms = config.calls.map(({ slug }) => slug);
  const formsNamed: [string | undefined, Path][] = [
    [config.firstCall?.form, ['firstCall', 'form']],
    [config.answer.xml?.form, ['answer', 'xml', 'form']],
  ];
  const unknownForm = formsNamed.flatMap(([form, path]): UnresolvedDiagnostic[] => {
    if (form === undefined || forms.includes(form)) return [];
    const message = `there is no form of call \`${form}\``;
    return [{ file, path, ruleId: 'unknown-call-format', message, expected: `one of ${forms.join(', ')}` }];
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
function checkSections({ sections }: CategorySource, at: number, file: string): UnresolvedDiagnostic[] {
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
          {
            file,
            path: [at, 'sections', reserved, 'slug'],
            ruleId: 'reserved-slug',
            message: `the section \`${REMOVED.slug}\` is made by itself, of the functions that are removed`,
            expected: 'another slug',
          },
        ]),
  ];
}

/** Finds the second of two names alike. */
function twice(
  names: readonly string[],
  pathOf: (i: number) => Path,
  file: string,
  what: string,
): UnresolvedDiagnostic[] {
  return names.flatMap((name, i): UnresolvedDiagnostic[] => {
    if (names.indexOf(name) === i) return [];
    const message = `the ${what} \`${name}\` stands twice`;
    return [{ file, path: pathOf(i), ruleId: 'duplicate-slug', message, expected: 'it once' }];
  });
}
