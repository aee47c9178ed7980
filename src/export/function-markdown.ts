import type { Catalog } from '../catalog/model/catalog.ts';
import { shownFormats } from '../catalog/model/config.ts';
import { mentionsOf } from '../catalog/model/mentions.ts';
import { RELATED_TO_VARIANT } from '../catalog/model/neighbors.ts';
import { type NextCall, nextCalls } from '../catalog/model/next-calls.ts';
import { guideOn } from '../catalog/model/pages.ts';
import { partNames } from '../catalog/model/part-names.ts';
import { callTokens, secretNotes, templateOf } from '../sample/call.ts';
import { jsonResponse } from '../sample/json.ts';
import { failureResponse, responseOf, unknownFunctionReason } from '../sample/response.ts';
import { type TitledCall, titledCalls } from '../sample/titled-calls.ts';
import { textOf } from '../sample/token.ts';
import { choicesOf, isLong } from '../spec/choices.ts';
import { firstSentence } from '../spec/first-sentence.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { Strings } from '../strings/strings.ts';
import { codeBlock, codeSpan, oneLine } from '../text/markdown.ts';
import type { FunctionExport, Variant, VariantExport } from './export.ts';
import { fieldList } from './field-markdown.ts';
import { functionFacts } from './function-facts.ts';
import { functionNotices } from './function-notices.ts';
import { markdownLink, markdownPage, markedSummary, pageItem } from './markdown-page.ts';
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
    section(
      spec.removed ? strings.function.oldCall : strings.function.examples,
      [...calls.map((example, i) => callText(spec, example, catalog, i === 0 ? calls : [])), howToText(catalog)]
        .filter(Boolean)
        .join('\n\n'),
    ),
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

/** A call in each format. `calls` are those that the notes on a format are about; without them, it has no notes. */
function callText(
  spec: FunctionSpec,
  { title, call }: TitledCall,
  catalog: Catalog,
  calls: readonly TitledCall[],
): string {
  const { config, strings } = catalog;
  const formats = shownFormats(config).flatMap((format) => {
    const tokens = callTokens(spec, call, format, config);
    const secrets = calls.flatMap((one) => {
      const template = templateOf(spec, one.call, format, config);
      return template ? secretNotes(spec, one.call, template) : [];
    });
    const note = calls.length > 0 ? templateOf(spec, call, format, config)?.note : undefined;
    const notes = note === undefined ? secrets : [...secrets, note];
    const texts = [...new Set(notes)].map((text) => settingText(text, catalog));
    if (tokens) return [[`${format.title}:`, codeBlock(textOf(tokens)), ...texts].join('\n\n')];
    return calls.length > 0 ? [`${format.title}: ${format.none?.trim() ?? strings.function.notAvailableInFormat}`] : [];
  });
  return [title && `### ${title}`, ...formats].filter(Boolean).join('\n\n');
}

/** What holds for calls in all formats, and a link to the guide on calls. */
function howToText(catalog: Catalog): string {
  const { config, addresses, strings } = catalog;
  const guide = guideOn(catalog, 'calls');
  const link = guide && markdownLink(catalog, strings.function.howToCall(config.title), addresses.guide(guide.slug));
  return [...config.notes.map((note) => settingText(note, catalog)), link].filter(Boolean).join('\n\n');
}

function responseText(spec: FunctionSpec, { config }: Catalog): string {
  const response = responseOf(spec, config);
  return response.length === 0 ? '' : codeBlock(textOf(jsonResponse(response)), 'json');
}

/** The response with the first known reason of a failure, then all of them. */
function failureText(spec: FunctionSpec, { config }: Catalog): string {
  const response = failureResponse(spec, config);
  if (!response) return '';
  const reasons = (spec.failures ?? []).map(
    ({ reason, when }) => `- ${codeSpan(oneLine(reason))}${when ? `: ${oneLine(when)}` : ''}`,
  );
  const block = codeBlock(textOf(jsonResponse([response])), 'json');
  return [config.answer.failureNote?.trim(), block, reasons.join('\n')].filter(Boolean).join('\n\n');
}

/** For a removed function: the presumed response of a server that does not have it. */
function removedText(spec: FunctionSpec, { config, strings, showsVersions }: Catalog): string {
  const { presumedResponse, presumedResponseUnversioned, formerResponse } = strings.function;
  const response = failureResponse(spec, config, unknownFunctionReason(spec, config));
  const presumed = showsVersions ? presumedResponse(config.release) : presumedResponseUnversioned;
  const note = [spec.returns === null && formerResponse, response && presumed].filter(Boolean).join(' ');
  return [note, response && codeBlock(textOf(jsonResponse([response])), 'json')].filter(Boolean).join('\n\n');
}

function parametersText(spec: FunctionSpec, catalog: Catalog): string {
  const { fields } = catalog.strings;
  const { parameters, removed } = spec;
  if (parameters === null)
    return `${fields.notKnown} ${removed ? fields.parametersUnknownRemoved : fields.parametersUnknown}`;
  if (parameters.length === 0) return removed ? fields.noParametersRemoved : fields.noParameters;
  // The names in lists that are too long for each of their items.
  const notes = choicesOf(spec)
    .filter(isLong)
    .map(({ kind, names }) => fields.choiceNote(fields[kind](names.map(codeSpan)).join('')).join(''));
  return [bodyNote(spec, catalog), ...notes, fieldList(parameters, catalog, spec)].filter(Boolean).join('\n\n');
}

/** Where to send the parameters of a function with a JSON body. */
function bodyNote({ request }: FunctionSpec, { config, strings }: Catalog): string | undefined {
  if (request !== 'json') return undefined;
  const { inBody, inBodyWith } = strings.fields;
  const constants = Object.entries(config.bodyConstants).map(([name, value]) =>
    codeSpan(`"${name}": ${JSON.stringify(value)}`),
  );
  return constants.length > 0 ? inBodyWith(constants).join('') : inBody;
}

function returnsText({ returns, metadata, removed }: FunctionSpec, catalog: Catalog): string {
  const { fields } = catalog.strings;
  if (returns === null) return `${fields.notKnown} ${unknownText(catalog.config.answer.data, fields)}`;
  if (returns.length === 0 && metadata.length > 0) return fields.onlyMetadata(partNames(catalog).metadata);
  if (returns.length === 0) return removed ? fields.noDataRemoved : fields.noData;
  return fieldList(returns, catalog);
}

function unknownText(dataKey: string | undefined, { returnsUnknown, responseUnknown }: Strings['fields']): string {
  return dataKey === undefined ? responseUnknown : returnsUnknown(codeSpan(dataKey)).join('');
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
