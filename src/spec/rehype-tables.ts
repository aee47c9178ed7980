import type { Element, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** A table with this many columns or more becomes a list on a phone, where each cell names its column. */
const MANY_COLUMNS = 3;

/** The maximum length of a first cell that is the name of its row, in characters. */
const LONGEST_NAME = 40;

/** Puts each table into a labeled container that scrolls, and adds the scope of header cells. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      parent.children[index] = scrollable(node);
      return index + 1;
    });
  };
}

function scrollable(table: Element): Element {
  const rows = elementsIn(table).flatMap((section) => elementsIn(section));
  const [head, ...body] = rows.map(elementsIn);
  const titles = (head ?? []).map((cell) => textOf(cell));
  const isMany = titles.length >= MANY_COLUMNS;
  for (const cell of head ?? []) cell.properties.scope = 'col';
  if (body.every(([first]) => first && textOf(first).length <= LONGEST_NAME)) {
    for (const [first] of body) {
      first!.tagName = 'th';
      first!.properties.scope = 'row';
    }
  }
  if (isMany) {
    addRoles(table, rows);
    for (const cells of body)
      for (const [i, cell] of cells.entries()) if (i > 0) cell.properties.dataHead = titles[i] ?? '';
  }
  const label = titles.filter(Boolean).join(', ');
  return {
    type: 'element',
    tagName: 'div',
    properties: {
      className: isMany ? ['scroll', 'many'] : ['scroll'],
      tabIndex: 0,
      ...(label === '' ? {} : { role: 'region', ariaLabel: label }),
    },
    children: [table],
  };
}

/** States the roles of a table and its parts, which browsers drop when the table is displayed as a list. */
function addRoles(table: Element, rows: readonly Element[]): void {
  table.properties.role = 'table';
  for (const section of elementsIn(table)) section.properties.role = 'rowgroup';
  for (const row of rows) {
    row.properties.role = 'row';
    for (const cell of elementsIn(row)) cell.properties.role = roleOf(cell);
  }
}

function roleOf({ tagName, properties }: Element): string {
  if (tagName === 'td') return 'cell';
  return properties.scope === 'row' ? 'rowheader' : 'columnheader';
}

const elementsIn = ({ children }: Element): Element[] => children.filter((node) => node.type === 'element');
