import type { Catalog } from '../catalog/model/catalog.ts';
import { callTokens } from '../sample/call.ts';
import { jsonResponse } from '../sample/json.ts';
import { responseOf } from '../sample/response.ts';
import { titledCalls } from '../sample/titled-calls.ts';
import { textOf } from '../sample/token.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { fieldListMarkdown } from './fields-markdown.ts';

/** A function as a Markdown document, with the words of its page. Ends with a newline. */
export function functionMarkdown(spec: FunctionSpec, catalog: Catalog): string {
  const { config, addresses, strings } = catalog;
  const { fields } = strings;
  const parts = [
    `# ${spec.name}`,
    spec.summary,
    factLines(spec, catalog),
    spec.body,
    callsText(spec, catalog),
    responseText(spec, catalog),
    fieldListMarkdown(
      strings,
      fields.parameters,
      spec.parameters,
      spec.removed ? fields.noParametersRemoved : fields.noParameters,
    ),
    fieldListMarkdown(strings, fields.returns, spec.returns, spec.removed ? fields.noDataRemoved : fields.noData),
    spec.metadata.length > 0
      ? fieldListMarkdown(strings, strings.exports.addedTo(config.answer.metadata), spec.metadata, '')
      : '',
    relatedText(spec, catalog),
    strings.exports.page(addresses.absolute(addresses.function(spec.name))),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function factLines(spec: FunctionSpec, { config, categoryOf, strings }: Catalog): string {
  const { information, exports } = strings;
  const words = strings.function;
  const background =
    spec.background === true ? [words.continues] : spec.background && words.continuesAs(spec.background);
  const facts: [string, string | undefined][] = [
    [information.api, exports.apiVersion(config.title, config.version)],
    [information.category, categoryOf.get(spec.name)?.title],
    [words.effect, words.effects[spec.effect]],
    [words.method, spec.method ?? words.notKnown],
    [exports.requestBody, spec.request],
    [information.path, spec.path === spec.name ? undefined : spec.path],
    [information.availableSince, spec.since === undefined ? words.notKnown : words.version(spec.since)],
    [information.role, spec.role],
    [information.restarts, spec.restarts?.join(', ')],
    [words.background, background ? background.join('') : undefined],
    [information.privileges, spec.acl?.join(', ')],
    [information.screen, spec.interface],
    [information.deprecated, stateText(spec.deprecated, information.sinceUnknown, information.since)],
    [information.removed, stateText(spec.removed, information.notInUnknown(config.release), information.notSince)],
    [information.useInstead, spec.replacement],
  ];
  return facts
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n');
}

function stateText(state: true | string | undefined, unknown: string, since: (version: string) => string) {
  return state === true ? unknown : state && since(state);
}

function callsText(spec: FunctionSpec, { config, strings }: Catalog): string {
  const calls = titledCalls(spec).flatMap(({ title, call }) => [
    ...(title === undefined ? [] : [`### ${title}`]),
    ...config.calls.flatMap((format) => {
      const tokens = callTokens(spec, call, format, config);
      return tokens ? [`${format.title}:\n\n${fence(textOf(tokens), '')}`] : [];
    }),
  ]);
  return `## ${strings.function.examples}\n\n${calls.join('\n\n')}`;
}

function responseText(spec: FunctionSpec, { config, strings }: Catalog): string {
  if (spec.removed) return '';
  return `## ${strings.function.outputJson}\n\n${fence(textOf(jsonResponse(responseOf(spec, config))), 'json')}`;
}

/** A block of code. Its fence is longer than any run of backticks in the text. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${text}\n${marks}`;
}

function relatedText(spec: FunctionSpec, { byName, strings }: Catalog): string {
  const rows = (spec.related ?? []).map(
    (name) => `- \`${name}\`: ${byName.get(name)?.summary ?? strings.lists.notWritten}`,
  );
  return rows.length > 0 ? `## ${strings.function.related}\n\n${rows.join('\n')}` : '';
}
