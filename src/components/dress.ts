import { escapeHtml, type Html, unsafeHtml } from './html.ts';

/** Gives the blocks of a text their classes: lists their signs, tables room to scroll under a name. */
export function dressed(text: Html, tableName = 'Table'): Html {
  if (!/<[uo]l|<table/.test(text.text)) return text;
  const classes = text.text
    .replaceAll('<ul>', '<ul class="dash">')
    .replaceAll('<ol>', '<ol class="steps">')
    .replaceAll(/<table>[\s\S]*?<\/table>/g, (table) => dressedTable(table, tableName));
  return unsafeHtml(classes);
}

/** From this many columns on a table becomes a list on a phone, where each cell says which column it is of. */
const MANY_COLUMNS = 3;

function dressedTable(table: string, name: string): string {
  const heads = [...table.matchAll(/<th>([\s\S]*?)<\/th>/g)].map(([, head]) => head!.replaceAll(/<[^>]*>/g, ''));
  const isMany = heads.length >= MANY_COLUMNS;
  const dressedRows = isMany ? table.replaceAll(/<tr>[\s\S]*?<\/tr>/g, (row) => rowOfMany(row, heads)) : table;
  // The roles stand in writing, because a table that is drawn as a list loses them.
  const dressedParts = dressedRows
    .replace('<table>', `<table${isMany ? ' role="table"' : ''}>`)
    .replaceAll(/<(thead|tbody)>/g, `<$1${isMany ? ' role="rowgroup"' : ''}>`)
    .replaceAll('<th>', `<th scope="col"${isMany ? ' role="columnheader"' : ''}>`);
  return `<div class="scroll${isMany ? ' many' : ''}" tabindex="0" role="region" aria-label="${escapeHtml(name)}">${dressedParts}</div>`;
}

function rowOfMany(row: string, heads: readonly string[]): string {
  let column = -1;
  return row.replace('<tr>', '<tr role="row">').replaceAll(/<(td|th scope="row")>/g, (_, tag: string) => {
    column += 1;
    const role = tag === 'td' ? 'cell' : 'rowheader';
    const head = column > 0 ? ` data-head="${(heads[column] ?? '').replaceAll('"', '&quot;')}"` : '';
    return `<${tag} role="${role}"${head}>`;
  });
}
