import { type Finding, fileFinding } from '../../spec/finding.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import type { Path } from '../../spec/yaml.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { CategorySource } from '../model/categories.ts';
import type { CatalogConfig } from '../model/config.ts';
import { checkAnchors } from './check-anchors.ts';
import { checkCalls } from './check-calls.ts';
import { checkFields } from './check-fields.ts';

/** What a function's spec is checked against. */
export interface RuleContext {
  config: CatalogConfig;
  categories: ReadonlyMap<string, CategorySource>;
  names: ReadonlySet<string>;
  planned: ReadonlySet<string>;
  records: readonly string[];
}

/** The most letters of a summary: what a list of search results shows of one. */
const LONGEST_SUMMARY = 100;
/** The fewest phrases that let people find a function whose name they do not know. */
const FEWEST_KEYWORDS = 3;

/** Finds what is wrong with one function in its catalog: its fields, its calls, and all that it names. */
export function checkFunction(spec: FunctionSpec, around: RuleContext): Finding[] {
  const { data, metadata, success } = around.config.answer;
  const lists = [spec.parameters ?? [], spec.returns ?? [], spec.metadata];
  return [
    ...lists.flatMap((list) => checkFields(list, around.records)),
    ...checkCalls(spec, { data, metadata, always: [...success.keys()] }),
    ...checkAnchors(spec),
    ...checkPlace(spec, around),
    ...checkSettingNames(spec, around),
    ...checkNames(spec, around),
    ...checkVariants(spec),
    ...checkHead(spec),
  ];
}

function checkPlace(spec: FunctionSpec, { categories }: RuleContext): Finding[] {
  const category = categories.get(spec.category);
  if (!category) {
    return [
      fileFinding(
        spec.file,
        [],
        'error',
        `the folder \`${spec.category}\` is no category of categories.yaml${didYouMean(spec.category, categories.keys()) || `; expected an entry for it there, or one of ${[...categories.keys()].join(', ')}`}`,
      ),
    ];
  }
  const groups = category.sections.flatMap((section) => section.groups ?? [section.slug]);
  const found: Finding[] = [];
  if (spec.group !== undefined && !spec.removed && !groups.includes(spec.group)) {
    found.push(
      fileFinding(
        spec.file,
        ['group'],
        'warning',
        `the group \`${spec.group}\` stands in no section of its category in categories.yaml${didYouMean(spec.group, groups)}`,
      ),
    );
  }
  return found;
}

/** Finds forms of call and privileges that catalog.yaml does not have. */
function checkSettingNames(spec: FunctionSpec, { config }: RuleContext): Finding[] {
  const forms = config.calls.map(({ slug }) => slug);
  const unknown = (key: 'without' | 'acl', what: string, known: readonly string[], expected: string) =>
    (spec[key] ?? []).flatMap((name, i) => {
      if (known.includes(name)) return [];
      const message = `there is no ${what} \`${name}\` in catalog.yaml${didYouMean(name, known) || `; expected ${expected}`}`;
      return [fileFinding(spec.file, [key, i], 'error', message)];
    });
  return [
    ...unknown('without', 'form of call', forms, `one of ${forms.join(', ')}`),
    ...unknown('acl', 'privilege', Object.keys(config.privileges), 'one that `privileges` explains there'),
    ...checkRequest(spec, config),
  ];
}

/** Finds a function whose page could show no call, as no form is made for the body that it takes. */
function checkRequest({ file, request, removed }: FunctionSpec, { calls }: CatalogConfig): Finding[] {
  if (!request || removed || calls.some((form) => form[request])) return [];
  const message = `no form of call in catalog.yaml has a template \`${request}\`; expected one, as the page can show no call without it`;
  return [fileFinding(file, ['request'], 'warning', message)];
}

function checkNames(spec: FunctionSpec, { names, planned }: RuleContext): Finding[] {
  const named: [string, Path][] = (spec.related ?? []).map((name, i) => [name, ['related', i]]);
  if (spec.replacement !== undefined) named.push([spec.replacement, ['replacement']]);
  if (typeof spec.background === 'string') named.push([spec.background, ['background']]);
  const twice = (spec.related ?? []).flatMap((name, i, all) =>
    all.indexOf(name) < i
      ? [fileFinding(spec.file, ['related', i], 'warning', `\`${name}\` stands twice in \`related\`; expected it once`)]
      : [],
  );
  const faults = named.flatMap(([name, path]) => {
    if (name === spec.name)
      return [
        fileFinding(spec.file, path, 'error', `\`${String(path[0])}\` names the function itself; expected another one`),
      ];
    if (names.has(name)) return [];
    if (planned.has(name))
      return [fileFinding(spec.file, path, 'warning', `\`${name}\` is planned and has no spec yet`)];
    return [
      fileFinding(
        spec.file,
        path,
        'error',
        `\`${String(path[0])}\` names \`${name}\`, which has no spec${didYouMean(name, names) || '; expected a function, or a name in planned.txt'}`,
      ),
    ];
  });
  return [...twice, ...faults];
}

function checkVariants({ file, variants = [] }: FunctionSpec): Finding[] {
  const slugs = variants.map(({ slug }) => slug);
  return slugs.flatMap((slug, i) =>
    slugs.indexOf(slug) < i
      ? [
          fileFinding(
            file,
            ['variants', i, 'slug'],
            'error',
            `the variant \`${slug}\` stands twice; expected an address of its own`,
          ),
        ]
      : [],
  );
}

function checkHead(spec: FunctionSpec): Finding[] {
  const found: Finding[] = [];
  const say = (key: string, message: string) => found.push(fileFinding(spec.file, [key], 'warning', message));
  if (!spec.summary.endsWith('.')) say('summary', 'the summary ends without a full stop; expected one sentence');
  if (spec.summary.length > LONGEST_SUMMARY)
    say('summary', `the summary has ${spec.summary.length} characters; expected ${LONGEST_SUMMARY} at most`);
  const count = (spec.keywords ?? []).length;
  if (count < FEWEST_KEYWORDS)
    say(
      'keywords',
      `${count === 1 ? '1 keyword' : `${count || 'no'} keywords`}; expected ${FEWEST_KEYWORDS} or more phrases that people type who do not know the name`,
    );
  return found;
}
