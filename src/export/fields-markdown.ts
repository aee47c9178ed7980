import { fieldRows } from '../catalog/model/field-rows.ts';
import { repeatedNames } from '../sample/arguments.ts';
import { type Data, textOfData } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import type { Condition } from '../spec/schema.ts';
import { parseType, typeText, withoutRecords } from '../spec/type.ts';
import type { Strings } from '../strings/strings.ts';

/** A list of fields as a section of a Markdown document; `none` is what it says if the list is empty. */
export function fieldListMarkdown(
  strings: Strings,
  title: string,
  fields: readonly Field[] | null,
  none: string,
): string {
  if (fields === null) return `## ${title}\n\n${strings.fields.notKnown}`;
  if (fields.length === 0) return `## ${title}\n\n${none}`;
  const rows = fieldRows(fields).map(({ field, path, depth }) => rowText(strings, field, path, depth));
  return `## ${title}\n\n${rows.join('\n')}`;
}

function rowText(strings: Strings, field: Field, path: string, depth: number): string {
  const words = strings.fields;
  const indent = '  '.repeat(depth);
  const marks = [
    shownType(field),
    field.required && words.required,
    field.repeatable && severalText(strings, field),
    field.format && words.formats[field.format],
    field.pattern && words.pattern,
    field.secret && words.secret,
    field.deprecated && words.deprecated,
  ];
  const text = [
    field.when && words.onlyWhere(conditionText(strings, field.when)).join(''),
    field.requiredWhen &&
      words.requiredWhere(conditionText(strings, field.requiredWhen), words.requiredAtStart).join(''),
    oneLine(field.description),
    field.default !== undefined && words.default(shownValue(field.default)).join(''),
    field.examples[0] !== undefined && strings.exports.example(shownValue(field.examples[0])),
  ];
  const values = [
    ...(field.values ?? []).map(({ value, meaning }) => `\`${value}\`: ${meaning}`),
    field.otherValues && `${words.otherValues}: ${field.otherValues}`,
  ];
  const head = `${indent}- \`${path || words.response}\` (${marks.filter(Boolean).join(', ')}): ${text.filter(Boolean).join(' ')}`;
  return [head, ...values.filter(Boolean).map((value) => `${indent}  - ${oneLine(String(value))}`)].join('\n');
}

/** The type of a field, with records as `object`. */
function shownType(field: Field): string {
  const type = parseType(field.type);
  return type ? typeText(withoutRecords(type)) : field.type;
}

function severalText({ fields }: Strings, { name, repeatable }: Field): string {
  if (repeatable === undefined || repeatable === 'repeat') return fields.severalSameName;
  const names = repeatedNames(name, repeatable, repeatable === 'hyphen' ? 3 : 2);
  return fields.several(names.map((sent) => `\`${sent}\``)).join('');
}

function conditionText({ fields }: Strings, condition: Condition): string {
  return Object.entries(condition)
    .map(([name, values]) =>
      fields
        .is(
          `\`${name}\``,
          values.map((value) => `\`${value}\``),
        )
        .join(''),
    )
    .join(fields.and);
}

function shownValue(value: Data): string {
  return `\`${oneLine(textOfData(value)).replaceAll('`', "'")}\``;
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').trim();
