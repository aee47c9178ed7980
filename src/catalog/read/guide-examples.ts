import { visit } from 'unist-util-visit';
import { z } from 'zod';
import { adapterOf } from '../../output/adapters.ts';
import type { Data } from '../../spec/data.ts';
import type { Problem, Range, UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { readMarkdown } from '../../spec/markdown.ts';
import { checkShape } from '../../spec/schema-issues.ts';
import { parseYaml } from '../../spec/yaml.ts';
import { suggest } from '../../text/suggest.ts';
import type { Catalog, Guide } from '../model/catalog.ts';
import { guidesAndAbout } from '../model/pages.ts';

const listOf = <T extends string>(value: z.ZodType<T>) =>
  z.union([value, z.array(value)]).transform((one): T[] => [one].flat() as T[]);

/** A fenced block of the language `example` in a guide: a call whose response the site computes. */
const exampleSchema = z.strictObject({
  title: z.string().optional(),
  function: z.string(),
  /** A file of content/guides with the data of the response, instead of the function's own sample. */
  from: z.string().optional(),
  call: (z.instanceof(Map) as unknown as z.ZodType<Map<string, Data>>).default(() => new Map()),
  /** The slugs of the call formats to show, or `none`; by default the first format. */
  form: listOf(z.string()).optional(),
  answer: listOf(z.enum(['json', 'xml', 'none'])).default(['json']),
});

/** An example block, parsed. */
export type GuideExample = z.infer<typeof exampleSchema>;

/** Parses the text of an example block. `file` is the guide, for diagnostics. */
export function parseGuideExample(
  file: string,
  text: string,
): { value?: GuideExample; diagnostics: UnresolvedDiagnostic[] } {
  const yaml = parseYaml(file, text);
  return yaml.diagnostics.length > 0
    ? { diagnostics: yaml.diagnostics }
    : checkShape(file, yaml, exampleSchema as z.ZodType<GuideExample>);
}

/** Checks the example blocks and drawings of all guides. */
export function checkGuides(catalog: Catalog): UnresolvedDiagnostic[] {
  return guidesAndAbout(catalog).flatMap((guide) => checkGuide(catalog, guide));
}

function checkGuide(catalog: Catalog, guide: Guide): UnresolvedDiagnostic[] {
  const found: UnresolvedDiagnostic[] = [];
  visit(readMarkdown(guide.body), (node) => {
    const line = guide.bodyLine + (node.position?.start.line ?? 1) - 1;
    const say: Say = (ruleId, message, near) =>
      found.push({ file: guide.file, line, column: node.position?.start.column ?? 1, ruleId, message, ...near });
    if (node.type === 'image' && !catalog.drawings.has(node.url)) {
      const message = `there is no drawing \`${node.url}\` in the folder of the guides`;
      say('unknown-file', message, suggest(node.url, catalog.drawings.keys()));
    }
    if (node.type !== 'code' || node.lang !== 'example') return;
    const { value, diagnostics } = parseGuideExample(guide.file, node.value);
    for (const one of diagnostics)
      found.push('line' in one ? { ...one, line: one.line + line, ...endAfter(one, line) } : one);
    if (value) checkNames(catalog, value, say);
  });
  return found;
}

type Say = (ruleId: string, message: string, near: Partial<Problem>) => void;

/** The end of a diagnostic's range, moved down. */
function endAfter({ endLine }: Range, lines: number): Partial<Range> {
  return endLine === undefined ? {} : { endLine: endLine + lines };
}

function checkNames(catalog: Catalog, example: GuideExample, say: Say): void {
  if (!catalog.byName.has(example.function)) {
    const near = suggest(example.function, catalog.byName.keys());
    say('unknown-function', `the example calls \`${example.function}\`, which has no spec`, near);
  }
  if (example.from !== undefined && !catalog.guideData.has(example.from)) {
    const near = suggest(example.from, catalog.guideData.keys());
    say('unknown-file', `there is no file \`${example.from}\` in the folder of the guides`, near);
  }
  const { config } = catalog;
  if (example.answer.includes('xml') && !(config.answer.xml && adapterOf(config)))
    say('xml-adapter', 'the example shows a response in XML, which this API does not have', {
      expected: '`json`, or `answer.xml` and an `adapter` in catalog.yaml',
    });
  const forms = [...catalog.config.calls.map(({ slug }) => slug), 'none'];
  for (const form of example.form ?? []) {
    if (!forms.includes(form))
      say(
        'unknown-call-format',
        `there is no form of call \`${form}\``,
        suggest(form, forms, `one of ${forms.join(', ')}`),
      );
  }
}
