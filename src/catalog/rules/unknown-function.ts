import type { FunctionSpec } from '../../spec/function.ts';
import type { Path } from '../../spec/yaml.ts';
import type { CategorySource } from '../model/categories.ts';
import type { RuleContext } from './engine/context.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const unknownFunction: Rule = {
  id: 'unknown-function',
  severity: 'error',
  summary: 'A reference to a function must name a function that has a spec.',
  details: 'To refer to a function before it is written, add its name to content/planned.txt.',
  fixed: true,
  good: keys('related: []'),
  bad: keys('related: [get_berth]'),
  checkFunction(spec, { names, planned, suggestFunction }, report) {
    for (const { name, path } of referencesOf(spec)) {
      if (names.has(name) || planned.has(name)) continue;
      const message = `\`${String(path[0])}\` refers to \`${name}\`, which has no spec`;
      report({ file: spec.file, path, message, ...suggestFunction(name) });
    }
  },
  checkContent(context, report) {
    const { label, names, planned, guideBlocks, categories = [], functions, suggestFunction } = context;
    const categoryOf = new Map(functions.map(({ name, category }) => [name, category]));
    for (const { name, path } of settingReferences(context)) {
      if (names.has(name) || planned.has(name)) continue;
      report({ file: `${label}/catalog.yaml`, path, message: `\`${name}\` has no spec`, ...suggestFunction(name) });
    }
    for (const [i, { slug, sections }] of categories.entries()) {
      for (const { path, name } of sectionReferences(sections)) {
        if (categoryOf.get(name) === slug || (!categoryOf.has(name) && names.has(name))) continue;
        const message = names.has(name) ? `\`${name}\` is not in this category` : `\`${name}\` has no spec`;
        const suggestion = names.has(name) ? { expected: 'a function of the category' } : suggestFunction(name);
        report({ file: `${label}/categories.yaml`, path: [i, 'sections', ...path], message, ...suggestion });
      }
    }
    for (const { file, line, example } of guideBlocks) {
      if (names.has(example.function)) continue;
      const message = `the example calls \`${example.function}\`, which has no spec`;
      report({ file, line, column: 1, message, ...suggestFunction(example.function) });
    }
  },
};

/** The name of a function, and where the content refers to it. */
export interface Reference {
  name: string;
  path: Path;
}

/** Returns the functions that a spec refers to by name. */
export function referencesOf({ related = [], replacement, background, undo }: FunctionSpec): Reference[] {
  const references: Reference[] = related.map((name, i) => ({ name, path: ['related', i] }));
  if (replacement !== undefined) references.push({ name: replacement, path: ['replacement'] });
  if (typeof background === 'string') references.push({ name: background, path: ['background'] });
  if (undo !== undefined) references.push({ name: undo, path: ['undo'] });
  return references;
}

/** The functions that the sections of a category name. */
function sectionReferences(sections: CategorySource['sections']): Reference[] {
  return sections.flatMap(({ functions = [] }, i) =>
    functions.map((name, j): Reference => ({ name, path: [i, 'functions', j] })),
  );
}

/** Returns the functions that catalog.yaml refers to by name. */
export function settingReferences({ config: { popular = [], firstCall, links = {} } }: RuleContext): Reference[] {
  const references: Reference[] = popular.map(({ function: name }, i) => ({ name, path: ['popular', i, 'function'] }));
  if (firstCall) references.push({ name: firstCall.function, path: ['firstCall', 'function'] });
  for (const [word, name] of Object.entries(links)) references.push({ name, path: ['links', word] });
  return references;
}
