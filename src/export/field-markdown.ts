import type { Catalog } from '../catalog/model/catalog.ts';
import { fieldParts } from '../catalog/model/field-parts.ts';
import { type FieldRow, fieldRows } from '../catalog/model/field-rows.ts';
import { type ParameterPlace, placeOf, repeatedNames, SHOWN_NAMES } from '../sample/arguments.ts';
import { type Choice, choiceOf, isLong } from '../spec/choices.ts';
import { type Data, textOfData } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { Condition } from '../spec/schema.ts';
import { parseType, typeText, withoutRecords } from '../spec/type.ts';
import type { Strings } from '../strings/strings.ts';
import { codeBlock, codeSpan, oneLine } from '../text/markdown.ts';

/**
 * Writes a list of fields. A section begins with its title: a heading, or in a nested list an item in bold. `spec` is as for
 * {@link fieldItem}.
 */
export function fieldList(fields: readonly Field[], catalog: Catalog, spec?: FunctionSpec): string {
  return fieldParts(fieldRows(fields))
    .map(({ title, depth, rows }, i) => {
      const items = rows.map((row) => fieldItem(row, catalog, spec)).join('\n');
      const before = i > 0 ? '\n' : '';
      if (title === undefined) return `${before}${items}`;
      if (depth > 0) return `${before}${'  '.repeat(depth)}- **${oneLine(title)}**\n${items}`;
      return `${before && '\n\n'}### ${oneLine(title)}\n\n${items}`;
    })
    .join('');
}

/**
 * Writes a parameter or a return field, with its values, as an item of a Markdown list. `spec` is the function of a parameter;
 * without it the field is one of a response.
 */
function fieldItem({ field, path, depth }: FieldRow, catalog: Catalog, spec?: FunctionSpec): string {
  const { strings } = catalog;
  const { fields, exports } = strings;
  const name = path === '' ? `(${spec ? fields.body : fields.response})` : codeSpan(path);
  const example = field.examples.find((value) => value !== null && value !== '') ?? field.examples[0];
  const text = [
    conditionText(field, strings),
    oneLine(field.description),
    field.default !== undefined && fields.default(valueText(field.default, fields)).join(''),
    example !== undefined && !hasLines(example) && exports.example(valueText(example, fields)),
  ].filter(Boolean);
  const values = (field.values ?? []).map(({ value, meaning }) =>
    `${value === '' ? `*${fields.empty}*` : valueText(value, fields)} ${oneLine(meaning)}`.trim(),
  );
  if (field.otherValues !== undefined) values.push(`**${fields.otherValues}** ${oneLine(field.otherValues)}`);
  values.push(...field.keys.map((key, i) => keyItem(key, i, strings)));
  const head = labelled(`${name} (${typeMarks(field, catalog, spec).join(', ')})`, text.join(' '));
  const indent = '  '.repeat(depth);
  const lines = hasLines(example) ? exampleLines(example, strings) : [];
  return [`- ${head}`, ...lines, ...values.map((value) => `  - ${value}`)]
    .map((line) => line && `${indent}${line}`)
    .join('\n');
}

/** Returns whether a value is a string of several lines, such as a certificate. */
const hasLines = (value: Data | undefined): value is string => typeof value === 'string' && /\S\s*\n\s*\S/.test(value);

/** Writes an example of several lines as a block of code in the item of its field. */
function exampleLines(example: string, { exports }: Strings): string[] {
  const block = codeBlock(example.trimEnd()).split('\n');
  return ['', exports.exampleBelow, '', ...block].map((line) => line && `  ${line}`);
}

/** The type of the keys of a map, as specs write types. */
const KEY_TYPE = 'string';

/** The keys of a map: what they are, and an example. `index` is 0 for the keys of the outermost map. */
function keyItem(key: Field['keys'][number], index: number, { exports, fields }: Strings): string {
  const example = key.examples?.[0] ?? key.example;
  const text = [oneLine(key.description ?? ''), example !== undefined && exports.example(valueText(example, fields))];
  return labelled(`(${index > 0 ? fields.innerKey : fields.eachKey}, ${KEY_TYPE})`, text.filter(Boolean).join(' '));
}

const labelled = (label: string, text: string): string => (text === '' ? label : `${label}: ${text}`);

/** A value as code; an empty one as the word that the page has for it. */
function valueText(value: Data, { empty }: Strings['fields']): string {
  const text = oneLine(textOfData(value));
  return text === '' ? empty : codeSpan(text);
}

/** The type of a field, and what else the page shows next to it. */
function typeMarks(field: Field, { strings, showsVersions }: Catalog, spec: FunctionSpec | undefined): string[] {
  const { fields } = strings;
  const type = parseType(field.type);
  // A field inside a parameter can have the name of a parameter.
  const choice = spec?.parameters?.includes(field) ? choiceOf(spec, field.name) : undefined;
  return [
    type ? typeText(withoutRecords(type)) : field.type,
    choice ? choiceMark(choice, fields) : field.required && !field.when && fields.required,
    (field.when !== undefined || field.requiredWhen !== undefined) && fields.conditional,
    spec && placeMark(field, spec, fields.places),
    field.repeatable && severalText(field, fields),
    field.format && fields.formats[field.format],
    field.pattern && fields.pattern,
    field.secret && fields.secret,
    field.keys.length > 0 && fields.map,
    showsVersions && field.since !== undefined && fields.since(field.since),
    field.deprecated && fields.deprecated,
  ].filter((mark) => typeof mark === 'string');
}

/** The list of parameters that a parameter is in; their number if there are many. */
function choiceMark(choice: Choice, fields: Strings['fields']): string {
  const { kind, names } = choice;
  const text = isLong(choice) ? fields[`${kind}Count`](names.length) : fields[kind](names.map(codeSpan)).join('');
  return fields.requiredChoice(text).join('');
}

function severalText({ name, repeatable = 'repeat' }: Field, { several, severalSameName }: Strings['fields']): string {
  if (repeatable === 'repeat') return severalSameName;
  return several(repeatedNames(name, repeatable, SHOWN_NAMES).map(codeSpan)).join('');
}

/** Where a parameter is sent, unless that is where the function sends its other parameters. */
function placeMark(field: Field, spec: FunctionSpec, places: Record<ParameterPlace, string>): string | undefined {
  const place = placeOf(spec, field);
  return place === placeOf(spec, undefined) ? undefined : places[place];
}

function conditionText({ when, requiredWhen, required }: Field, { fields }: Strings): string {
  const words = (condition: Condition) =>
    Object.entries(condition)
      .map(([name, values]) =>
        fields.is(
          codeSpan(name),
          values.map((value) => codeSpan(String(value))),
        ),
      )
      .map((filled) => filled.join(''))
      .join(fields.and);
  const only = required ? fields.onlyWhereRequired : fields.onlyWhere;
  return [
    when && only(words(when), fields.required).join(''),
    requiredWhen && fields.requiredWhere(words(requiredWhen), fields.requiredAtStart).join(''),
  ]
    .filter(Boolean)
    .join(' ');
}
