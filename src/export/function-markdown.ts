import type { Catalog } from '../catalog/model/catalog.ts';
import { fieldRows } from '../catalog/model/field-rows.ts';
import { defaultCall } from '../sample/arguments.ts';
import { callTokens } from '../sample/call.ts';
import { jsonResponse } from '../sample/json.ts';
import { responseOf, shownCall } from '../sample/response.ts';
import { textOf } from '../sample/token.ts';
import { type Data, textOfData } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { conditionText } from './condition-text.ts';

/** A function as one Markdown text, for people who copy it and programs that read prose. Ends with a newline. */
export function functionMarkdown(spec: FunctionSpec, catalog: Catalog): string {
  const parts = [
    `# ${spec.name}`,
    spec.summary,
    factLines(spec, catalog),
    spec.body,
    callsText(spec, catalog),
    responseText(spec, catalog),
    listText(
      'Parameters',
      spec.parameters,
      spec.removed ? 'The function took no parameters.' : 'The function takes no parameters.',
    ),
    listText('Returns', spec.returns, 'The function returns no data.'),
    spec.metadata.length > 0 ? listText(`Added to ${catalog.config.answer.metadata}`, spec.metadata, '') : '',
    relatedText(spec, catalog),
    `Page: ${catalog.addresses.absolute(catalog.addresses.function(spec.name))}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function factLines(spec: FunctionSpec, { config, categoryOf }: Catalog): string {
  const facts: [string, string | undefined][] = [
    ['API', `${config.title}, version ${config.version}`],
    ['Category', categoryOf.get(spec.name)?.title],
    ['Effect', spec.effect],
    ['Method', spec.method ?? 'not known'],
    ['Request body', spec.request],
    ['Called as', spec.path === spec.name ? undefined : spec.path],
    ['Since', spec.since ?? 'not known'],
    ['Server role', spec.role],
    ['Restarts', spec.restarts?.join(', ')],
    [
      'After the answer',
      spec.background === true
        ? 'the work goes on'
        : spec.background && `the work goes on; follow it with ${spec.background}`,
    ],
    ['Privileges', spec.acl?.join(', ')],
    ['Screen', spec.interface],
    ['Deprecated', spec.deprecated === true ? 'yes' : spec.deprecated],
    ['Removed', spec.removed === true ? 'yes' : spec.removed],
    ['Use instead', spec.replacement],
  ];
  return facts
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n');
}

function callsText(spec: FunctionSpec, catalog: Catalog): string {
  const call = spec.examples?.[shownCall(spec)]?.call ?? defaultCall(spec);
  const forms = catalog.config.calls.flatMap((form) => {
    const tokens = callTokens(spec, call, form, catalog.config);
    return tokens ? [`${form.title}:\n\n${fence(textOf(tokens), '')}`] : [];
  });
  return `## Call\n\n${forms.join('\n\n')}`;
}

function responseText(spec: FunctionSpec, { config }: Catalog): string {
  if (spec.removed) return '';
  return `## Answer\n\n${fence(textOf(jsonResponse(responseOf(spec, config))), 'json')}`;
}

/** A block of code; its fence is longer than any in the text. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const signs = '`'.repeat(longest + 1);
  return `${signs}${language}\n${text}\n${signs}`;
}

function listText(title: string, fields: readonly Field[] | null, none: string): string {
  if (fields === null) return `## ${title}\n\nNot known.`;
  if (fields.length === 0) return `## ${title}\n\n${none}`;
  const rows = fieldRows(fields).map(({ field, path, depth }) => rowText(field, path, depth));
  return `## ${title}\n\n${rows.join('\n')}`;
}

function rowText(field: Field, path: string, depth: number): string {
  const indent = '  '.repeat(depth);
  const marks = [
    field.type,
    field.required && 'required',
    field.repeatable && `repeatable (${field.repeatable})`,
    field.secret && 'secret',
    field.deprecated && 'deprecated',
  ];
  const when = [
    field.when && `Only where ${conditionText(field.when)}.`,
    field.requiredWhen && `Required where ${conditionText(field.requiredWhen)}.`,
  ];
  const values = [
    ...(field.values ?? []).map(({ value, meaning }) => `\`${value}\`: ${meaning}`),
    field.otherValues && `others: ${field.otherValues}`,
  ];
  const text = [
    ...when,
    oneLine(field.description),
    field.default !== undefined && `Default: \`${shown(field.default)}\`.`,
    field.examples[0] !== undefined && `Example: \`${shown(field.examples[0])}\`.`,
  ];
  const head = `${indent}- \`${path || '(answer)'}\` (${marks.filter(Boolean).join(', ')}): ${text.filter(Boolean).join(' ')}`;
  const inner = values.filter(Boolean).map((value) => `${indent}  - ${oneLine(String(value))}`);
  return [head, ...inner].join('\n');
}

function shown(value: Data): string {
  return oneLine(textOfData(value)).replaceAll('`', "'");
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').trim();

function relatedText(spec: FunctionSpec, { byName }: Catalog): string {
  const rows = (spec.related ?? []).map((name) => `- \`${name}\`: ${byName.get(name)?.summary ?? 'not written yet'}`);
  return rows.length > 0 ? `## Related\n\n${rows.join('\n')}` : '';
}
