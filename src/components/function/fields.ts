import {
  exampleAnchor,
  fieldSectionAnchor,
  type ListKind,
  slugOf,
  uniqueAnchors,
} from '../../catalog/model/address.ts';
import { fieldAnchors } from '../../catalog/model/field-anchors.ts';
import { fieldParts } from '../../catalog/model/field-parts.ts';
import { type FieldRow, fieldRows } from '../../catalog/model/field-rows.ts';
import type { Field } from '../../spec/field.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { formerTargets } from '../former-targets.ts';
import { breakable, type Html, html, join } from '../html.ts';
import { cellProse } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';
import { defaultLine, exampleCell } from './cells.ts';
import { conditionLine } from './conditions.ts';
import { nameSuffix, typeCell } from './type.ts';
import { valueList } from './values.ts';

/** The deepest level with its own indentation. */
const DEEPEST = 6;
/** The type of the keys of a map, as specs write types. */
const KEY_TYPE = 'string';

/** Renders a table of fields with its column headings. */
export function fieldTable({ catalog }: RenderContext, head: TableHead, bodies: readonly Html[]): Html {
  const words = catalog.strings.fields;
  return html`<div class="fields">
<table role="table">
<caption class="vh" data-markdown-ignore>${head.caption}</caption>
<thead role="rowgroup">
<tr role="row"><th scope="col" role="columnheader">${head.first}</th><th scope="col" role="columnheader">${words.type}</th><th scope="col" role="columnheader">${words.description}</th><th scope="col" role="columnheader">${words.values}</th><th scope="col" role="columnheader">${words.example}</th></tr>
</thead>
${bodies}</table>
</div>`;
}

/** The caption of a table of fields, and the heading of its first column. */
export interface TableHead {
  caption: string;
  first: string;
}

/**
 * Renders the rows of a list by section. `shown` has the anchors of the rows with a key in the JSON sample. `heading` is the heading of
 * the rows before the first section.
 */
export function tableBodies(
  context: RenderContext,
  spec: FunctionSpec,
  fields: readonly Field[],
  kind: ListKind,
  shown: ReadonlySet<string>,
  heading?: string,
): Html[] {
  const tableParts = fieldParts(fieldRows(fields), heading);
  const anchors = uniqueAnchors(tableParts.map(({ title }) => fieldSectionAnchor(kind, title ?? '')));
  return tableParts.map(({ title, depth, rows }, i) => {
    const cells = rows.map(
      (row) =>
        html`${fieldRow(context, spec, row, kind, shown)}${row.field.keys.map((_, k) => keyRow(context, spec, row, k))}`,
    );
    if (title === undefined) return html`<tbody role="rowgroup">\n${cells}</tbody>\n`;
    const id = kind !== 'metadata' && slugOf(title) !== '' ? anchors[i] : undefined;
    const name = id === undefined ? html`${title}` : html`<a class="self" href="#${id}">${title}</a>`;
    return html`<tbody role="rowgroup" class="part">
<tr class="group${depth > 0 && ` d${Math.min(depth, DEEPEST)}`}" role="row"${id !== undefined && html` id="${id}"`}><th scope="rowgroup" role="rowheader" colspan="5">${id !== undefined && formerTargets(context, id)}${name}${title !== heading && html` <span>${rows.length}</span>`}</th></tr>
${cells}</tbody>
`;
  });
}

/** Renders links to the sections of a long table with the numbers of their rows; undefined if it has fewer than two. */
export function sectionChips(
  { catalog }: RenderContext,
  fields: readonly Field[],
  kind: 'parameters' | 'returns',
): Html | undefined {
  const all = fieldParts(fieldRows(fields));
  const anchors = uniqueAnchors(all.map(({ title }) => fieldSectionAnchor(kind, title ?? '')));
  const links = all.flatMap(({ title, rows }, i) =>
    title === undefined || slugOf(title) === ''
      ? []
      : [html`<a href="#${anchors[i]}">${title} <span>${rows.length}</span></a>`],
  );
  if (links.length < 2) return undefined;
  const { fields: words } = catalog.strings;
  return html`<nav class="chips" aria-label="${words.sectionsOf(words[kind])}">${join(links, ' ')}</nav>\n`;
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
  const words = context.catalog.strings.fields;
  const name = field.name || (kind === 'parameters' ? words.body : words.response);
  return html`<tr id="${anchor}"${level} role="row">
<th scope="row" role="rowheader">${formerTargets(context, anchor)}<a class="self" href="#${anchor}">${before !== '' && html`<span class="vh">${before}</span>`}${breakable(name)}${nameSuffix(field)}</a>${canFold && html`<button class="fold js" type="button" aria-expanded="true" aria-label="${words.foldLabel(name)}"></button>`}</th>
<td class="type" role="cell">${typeCell(context, spec, field, kind)}</td>
<td class="desc" role="cell">${conditionLine(context, field, kind, before, anchors)}${cellProse(context, field.description, spec)}${defaultLine(context, field)}</td>
<td class="vals" role="cell">${valueList(context, field)}</td>
<td class="ex" role="cell">${exampleCell(context, field, shown.has(anchor) ? exampleAnchor(anchor) : undefined)}</td>
</tr>
`;
}

function keyRow(context: RenderContext, spec: FunctionSpec, { field, path, depth }: FieldRow, i: number): Html {
  const key = field.keys[i]!;
  const example = key.examples?.[0] ?? key.example;
  const words = context.catalog.strings.fields;
  const inner = i > 0 ? words.innerKey : words.eachKey;
  return html`<tr class="d${Math.min(depth + 1, DEEPEST)} key" role="row">
<th scope="row" role="rowheader"><span class="vh">${path}: </span>${inner}</th>
<td class="type" role="cell">${KEY_TYPE}</td>
<td class="desc" role="cell">${cellProse(context, key.description ?? '', spec)}</td>
<td class="vals" role="cell"></td>
<td class="ex" role="cell">${example !== undefined && breakable(String(example))}</td>
</tr>
`;
}
