import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import type { Path } from '../../spec/yaml.ts';
import { suggest } from '../../text/suggest.ts';
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
export function checkFunction(spec: FunctionSpec, around: RuleContext): UnresolvedDiagnostic[] {
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

function checkPlace(spec: FunctionSpec, { categories }: RuleContext): UnresolvedDiagnostic[] {
  const category = categories.get(spec.category);
  if (!category) {
    const expected = `an entry for it there, or one of ${[...categories.keys()].join(', ')}`;
    return [
      {
        file: spec.file,
        path: [],
        ruleId: 'unknown-category',
        message: `the folder \`${spec.category}\` is no category of categories.yaml`,
        ...suggest(spec.category, categories.keys(), expected),
      },
    ];
  }
  const groups = category.sections.flatMap((section) => section.groups ?? [section.slug]);
  const found: UnresolvedDiagnostic[] = [];
  if (spec.group !== undefined && !spec.removed && !groups.includes(spec.group)) {
    found.push({
      file: spec.file,
      path: ['group'],
      ruleId: 'unknown-group',
      message: `the group \`${spec.group}\` stands in no section of its category in categories.yaml`,
      ...suggest(spec.group, groups),
    });
  }
  return found;
}

/** Finds forms of call and privileges that catalog.yaml does not have. */
function checkSettingNames(spec: FunctionSpec, { config }: RuleContext): UnresolvedDiagnostic[] {
  const forms = config.calls.map(({ slug }) => slug);
  const unknown = (ruleId: string, key: 'without' | 'acl', what: string, known: readonly string[], expected: string) =>
    (spec[key] ?? []).flatMap((name, i): UnresolvedDiagnostic[] => {
      if (known.includes(name)) return [];
      const message = `there is no ${what} \`${name}\` in catalog.yaml`;
      return [{ file: spec.file, path: [key, i], ruleId, message, ...suggest(name, known, expected) }];
    });
  return [
    ...unknown('unknown-call-format', 'without', 'form of call', forms, `one of ${forms.join(', ')}`),
    ...unknown(
      'unknown-privilege',
      'acl',
      'privilege',
      Object.keys(config.privileges),
      'one that `privileges` explains there',
    ),
    ...checkRequest(spec, config),
  ];
}

/** Finds a function whose page could show no call, as no form is made for the body that it takes. */
function checkRequest({ file, request, removed }: FunctionSpec, { calls }: CatalogConfig): UnresolvedDiagnostic[] {
  if (!request || removed || calls.some((form) => form[request])) return [];
  const message = `no form of call in catalog.yaml has a template \`${request}\``;
  const expected = 'one, as the page can show no call without it';
  return [{ file, path: ['request'], ruleId: 'missing-call-template', message, expected }];
}

function checkNames(spec: FunctionSpec, { names, planned }: RuleContext): UnresolvedDiagnostic[] {
  const named: [string, Path][] = (spec.related ?? []).map((name, i) => [name, ['related', i]]);
  if (spec.replacement !== undefined) named.push([spec.replacement, ['replacement']]);
  if (typeof spec.background === 'string') named.push([spec.background, ['background']]);
  const { file } = spec;
  const twice = (spec.related ?? []).flatMap((name, i, all): UnresolvedDiagnostic[] => {
    const message = `\`${name}\` stands twice in \`related\``;
    if (all.indexOf(name) === i) return [];
    return [{ file, path: ['related', i], ruleId: 'duplicate-related', message, expected: 'it once' }];
  });
  const faults = named.flatMap(([name, path]): UnresolvedDiagnostic[] => {
    if (name === spec.name) {
      const message = `\`${String(path[0])}\` names the function itself`;
      return [{ file, path, ruleId: 'self-reference', message, expected: 'another one' }];
    }
    if (names.has(name)) return [];
    if (planned.has(name)) {
      return [{ file, path, ruleId: 'planned-function', message: `\`${name}\` is planned and has no spec yet` }];
    }
    const message = `\`${String(path[0])}\` names \`${name}\`, which has no spec`;
    const near = suggest(name, names, 'a function, or a name in planned.txt');
    return [{ file, path, ruleId: 'unknown-function', message, ...near }];
  });
  return [...twice, ...faults];
}

function checkVariants({ file, variants = [] }: FunctionSpec): UnresolvedDiagnostic[] {
  const slugs = variants.map(({ slug }) => slug);
  return slugs.flatMap((slug, i): UnresolvedDiagnostic[] => {
    const message = `the variant \`${slug}\` stands twice`;
    if (slugs.indexOf(slug) === i) return [];
    return [
      { file, path: ['variants', i, 'slug'], ruleId: 'duplicate-slug', message, expected: 'an address of its own' },
    ];
  });
}

function checkHead(spec: FunctionSpec): UnresolvedDiagnostic[] {
  const found: UnresolvedDiagnostic[] = [];
  const say = (ruleId: string, key: string, message: string, expected: string) =>
    found.push({ file: spec.file, path: [key], ruleId, message, expected });
  if (!spec.summary.endsWith('.'))
    say('summary-period', 'summary', 'the summary ends without a full stop', 'one sentence');
  if (spec.summary.length > LONGEST_SUMMARY) {
    const message = `the summary has ${spec.summary.length} characters`;
    say('summary-length', 'summary', message, `${LONGEST_SUMMARY} at most`);
  }
  const count = (spec.keywords ?? []).length;
  if (count < FEWEST_KEYWORDS)
    say(
      'few-keywords',
      'keywords',
      count === 1 ? '1 keyword' : `${count || 'no'} keywords`,
      `${FEWEST_KEYWORDS} or more phrases that people type who do not know the name`,
    );
  return found;
}
