import type { FieldRow } from './field-rows.ts';

/** Successive rows of a table of fields, with the title of their section if they are in one. */
export interface FieldPart {
  title: string | undefined;
  /** The depth of the first row. */
  depth: number;
  rows: FieldRow[];
}

/**
 * Splits rows into sections. A section ends at the next one, or where the list that it begins in ends. `heading` is the title of
 * the rows before the first section.
 */
export function fieldParts(rows: readonly FieldRow[], heading?: string): FieldPart[] {
  const out: FieldPart[] = heading !== undefined && rows.length > 0 ? [{ title: heading, depth: 0, rows: [] }] : [];
  for (const row of rows) {
    const last = out.at(-1);
    if (row.field.section !== undefined) out.push({ title: row.field.section, depth: row.depth, rows: [row] });
    else if (!last || (last.title !== undefined && row.depth < last.depth))
      out.push({ title: undefined, depth: row.depth, rows: [row] });
    else last.rows.push(row);
  }
  return out;
}
