import type { Catalog } from '../catalog/model/catalog.ts';
import { mentionsOf } from '../catalog/model/mentions.ts';
import { RELATED_TO_VARIANT } from '../catalog/model/neighbors.ts';
import { type NextCall, nextCalls } from '../catalog/model/next-calls.ts';
import { partNames } from '../catalog/model/part-names.ts';
import { type TitledCall, titledCalls } from '../sample/titled-calls.ts';
import { firstSentence } from '../spec/first-sentence.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { codeSpan } from '../text/markdown.ts';
import { callsMarkdown } from './calls-markdown.ts';
import type { FunctionExport, Variant, VariantExport } from './export.ts';
import { fieldList } from './field-markdown.ts';
import { functionFacts } from './function-facts.ts';
import { parametersText, returnsText } from './function-fields-markdown.ts';
import { functionNotices } from './function-notices.ts';
import { markdownLink, markdownPage, markedSummary, pageItem } from './markdown-page.ts';
import { failureText, removedText, responseText } from './response-markdown.ts';
import { linksWithBase, settingText, withBase } from './with-base.ts';

/** One function as Markdown: its page for people who copy it and for programs that read prose. */
export const functionMarkdownExport: FunctionExport = {
  id: 'function-markdown',
  per: 'function',
  path: 'functions/{name}.md',
  title: 'Markdown',
  description: ({ lists }) => lists.functionMarkdown,
  mediaType: 'text/markdown',
  listed: true,
  make: functionMarkdown,
};

/** One use case of a function as Markdown. */
export const variantMarkdownExport: VariantExport = {
  id: 'variant-markdown',
  per: 'variant',
  path: functionMarkdownExport.path,
  title: 'Markdown',
  mediaType: 'text/markdown',
  listed: false,
  make: variantMarkdown,
};

/** A section with a heading of level 2; undefined without content. */
const section = (title: string, content: string): string | undefined => content && `## ${title}\n\n${content}`;

function functionMarkdown(written: FunctionSpec, catalog: Catalog): string {
  const { addresses, strings } = catalog;
  const spec = withBase(written, addresses.absolute(addresses.base));
  return markdownPage(catalog, addresses.function(spec.name), [
    `# ${spec.name}`,
    spec.summary,
    ...functionNotices(spec, catalog),
    `${strings.information.title}:`,
    factsText(spec, catalog),
    spec.body,
    ...samplesText(spec, titledCalls(spec), catalog),
    section(strings.function.useCases, variantsText(spec, catalog)),
    section(strings.function.related, relatedText(nextCalls(spec), catalog)),
    mentionsSection(spec, catalog),
    section(catalog.config.about.title, settingText(catalog.config.about.text, catalog)),
  ]);
}

/** A use case of a function: its description and its call, and what the function takes and returns. */
function variantMarkdown({ slug, title, description, call }: Variant, written: FunctionSpec, catalog: Catalog): string {
  const { addresses, strings } = catalog;
  const spec = withBase(written, addresses.absolute(addresses.base));
  const page = addresses.absolute(addresses.markdown(addresses.function(spec.name)));
  const link = `[${codeSpan(spec.name)}](${page})`;
  const related = [{ name: spec.name }, ...nextCalls(spec)].slice(0, RELATED_TO_VARIANT);
  return markdownPage(catalog, addresses.variant(spec.name, slug), [
    `# ${title}`,
    `${strings.function.useCaseOf(link).join('')}: ${spec.summary}`,
    ...functionNotices(spec, catalog),
    `${strings.information.title}:`,
    factsText(spec, catalog),
    linksWithBase(description, addresses.absolute(addresses.base)),
    ...samplesText(spec, [{ title: undefined, call }], catalog),
    section(strings.function.related, relatedText(related, catalog)),
  ]);
}

function factsText(spec: FunctionSpec, catalog: Catalog): string {
  return functionFacts(spec, catalog)
    .map(([label, value]) => `- ${label}: ${value}`)
    .join('\n');
}

/** The sections of the calls, the responses, the parameters and the return fields. */
function samplesText(spec: FunctionSpec, calls: readonly TitledCall[], catalog: Catalog): (string | undefined)[] {
  const { strings } = catalog;
  const { exports, fields } = strings;
  return [
    section(spec.removed ? strings.function.oldCall : strings.function.examples, callsMarkdown(spec, calls, catalog)),
    ...(spec.removed
      ? [section(strings.function.output, removedText(spec, catalog))]
      : [
          section(strings.function.outputJson, responseText(spec, catalog)),
          section(strings.function.outputFailure, failureText(spec, catalog)),
        ]),
    section(fields.parameters, parametersText(spec, catalog)),
    section(fields.returns, returnsText(spec, catalog)),
    section(exports.addedTo(partNames(catalog).metadata), fieldList(spec.metadata, catalog)),
  ];
}

/** The use cases of a function, which have their own pages. */
function variantsText({ name, variants = [] }: FunctionSpec, catalog: Catalog): string {
  const items = variants.map(({ slug, title, description }) =>
    pageItem(catalog, title, catalog.addresses.variant(name, slug), firstSentence(description).text),
  );
  return items.join('\n');
}

/** The functions and guides that name a function. */
function mentionsSection({ name }: FunctionSpec, catalog: Catalog): string | undefined {
  const { addresses, strings } = catalog;
  const { functions, guides } = mentionsOf(catalog, name);
  const names = [
    ...functions.map((one) => codeSpan(one.name)),
    ...guides.map(({ slug, title }) => markdownLink(catalog, title, addresses.guide(slug))),
  ];
  return section(strings.function.mentionedBy(functions.length, guides.length), names.join(', '));
}

function relatedText(calls: readonly NextCall[], catalog: Catalog): string {
  const summary = (spec: FunctionSpec | undefined) =>
    spec ? markedSummary(spec, catalog) : catalog.strings.lists.notWritten;
  const label = (purpose: NextCall['purpose']) => (purpose ? ` (${catalog.strings.function[purpose]})` : '');
  return calls
    .map(({ name, purpose }) => `- ${codeSpan(name)}${label(purpose)}: ${summary(catalog.byName.get(name))}`)
    .join('\n');
}
