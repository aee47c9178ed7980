import {
  exampleAnchor,
  fieldSectionAnchor,
  type ListKind,
  slugOf,
  uniqueAnchors,
} from '../../catalog/model/address.ts';
import { fieldAnchors } from '../../catalog/model/field-anchors.ts';
import { type FieldRow, fieldRows } from '../../catalog/model/field-rows.ts';
import type { Field } from '../../spec/field.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { breakable, type Html, html } from '../html.ts';
import { inlineProse } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';
import { defaultWords, exampleCell } from './cells.ts';
import { conditionLine } from './conditions.ts';
import { nameSuffix, typeCell } from './type.ts';
import { valueList } from './values.ts';

/** The deepest level that is drawn as one of its own. */
const DEEPEST = 6;

/** A table of fields under its column heads. */
export function fieldTable(head: TableHead, bodies: readonly Html[], hasValues: boolean): Html {
  return html`<div class="fields${!hasValues && ' plain'}">
<table role="table">
<caption class="vh">${head.caption}</caption>
<thead role="rowgroup">
<tr role="row"><th scope="col" role="columnheader">${head.first}</th><th scope="col" role="columnheader">Type</th><th scope="col" role="columnheader">Description${hasValues && html`<span class="and"> and possible values</span>`}</th><th scope="col" role="columnheader" class="vals">Possible values</th><th scope="col" role="columnheader">Example</th></tr>
</thead>
${bodies}</table>
</div>`;
}

/** What a table is called, and what its rows are. */
export interface TableHead {
  caption: string;
  first: 'Parameter' | 'Return';
}

/** Whether any field of a list has values, so that its table needs their column. */
export function haveValues(fields: readonly Field[]): boolean {
  return fieldRows(fields).some(({ field }) => field.values !== undefined || field.otherValues !== undefined);
}

/**
 * The rows of a list in the parts that its sections make; `shown` holds the anchors of rows that have a key in the JSON
 * sample. `heading` heads what stands before the first section.
 */
export function tableBodies(
  context: RenderContext,
  spec: FunctionSpec,
  fields: readonly Field[],
  kind: ListKind,
  shown: ReadonlySet<string>,
  heading?: string,
): Html[] {
  const tableParts = parts(fieldRows(fields), heading);
  const anchors = uniqueAnchors(tableParts.map(({ title }) => fieldSectionAnchor(kind, title ?? '')));
  return tableParts.map(({ title, depth, rows }, i) => {
    const cells = rows.map(
      (row) =>
        html`${fieldRow(context, spec, row, kind, shown)}${row.field.keys.map((_, k) => keyRow(context, spec, row, k))}`,
    );
    if (title === undefined) return html`<tbody role="rowgroup">\n${cells}</tbody>\n`;
    const id = kind !== 'metadata' && slugOf(title) !== '' && html` id="${anchors[i]}"`;
    return html`<tbody role="rowgroup" class="part">
<tr class="group${depth > 0 && ` d${depth}`}" role="row"${id}><th scope="rowgroup" role="rowheader" colspan="5">${title}${title !== heading && html` <span>${rows.length}</span>`}</th></tr>
${cells}</tbody>
`;
  });
}

interface Part {
  title: string | undefined;
  depth: number;
  rows: FieldRow[];
}

/** Cuts rows into parts: a section holds until the next one, or until the list that it stands in ends. */
function parts(rows: readonly FieldRow[], heading: string | undefined): Part[] {
  const out: Part[] = heading !== undefined && rows.length > 0 ? [{ title: heading, depth: 0, rows: [] }] : [];
  for (const row of rows) {
    const last = out.at(-1);
    if (row.field.section !== undefined)
      out.push({ title: row.field.section, depth: Math.min(row.depth, DEEPEST), rows: [row] });
    else if (!last || (last.title !== undefined && row.depth < last.depth))
      out.push({ title: undefined, depth: row.depth, rows: [row] });
    else last.rows.push(row);
  }
  return out;
}

function fieldRow(
  context: RenderContext,
  spec: FunctionSpec,
  { field, path, before, depth }: FieldRow,
  kind: ListKind,
  shown: ReadonlySet<string>,
): Html {
  const anchors = fieldAnchors(spec);
  const anchor = anchors(kind, path);
  const level = depth > 0 && html` class="d${Math.min(depth, DEEPEST)}"`;
  const canFold = kind !== 'parameters' && (field.fields?.length ?? 0) > 2;
  const name = field.name === '' ? html`the answer` : html`${breakable(field.name)}`;
  return html`<tr id="${anchor}"${level} role="row">
  <th scope="row" role="rowheader">${canFold && html`<button class="fold js" type="button" aria-expanded="true" aria-label="Fields of ${field.name || 'the answer'}"></button>`}<a class="self" href="#${anchor}">${before !== '' && html`<span class="vh">${before}</span>`}${name}${nameSuffix(field)}</a></th>
  <td class="type" role="cell">${typeCell(field, kind === 'parameters')}</td>
  <td class="desc" role="cell">${conditionLine(field, kind, before, anchors)}${inlineProse(context, field.description, spec)}${defaultWords(field)}</td>
  <td class="vals" role="cell">${valueList(context, field)}</td>
  <td class="ex" role="cell">${exampleCell(field, shown.has(anchor) ? exampleAnchor(anchor) : undefined)}</td>
</tr>
`;
}

function keyRow(context: RenderContext, spec: FunctionSpec, { field, path, depth }: FieldRow, i: number): Html {
  const key = field.keys[i]!;
  const example = key.examples?.[0] ?? key.example;
  const inner = i > 0 ? 'any key below' : 'any key';
  return html`<tr class="d${Math.min(depth + 1, DEEPEST)} key" role="row">
  <th scope="row" role="rowheader"><span class="vh">${path}: </span>${inner}</th>
  <td class="type" role="cell">string</td>
  <td class="desc" role="cell">${inlineProse(context, key.description ?? '', spec)}</td>
  <td class="vals" role="cell"></td>
  <td class="ex" role="cell">${example !== undefined && breakable(String(example))}</td>
</tr>
`;
}
