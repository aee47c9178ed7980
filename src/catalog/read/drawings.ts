import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { find, svg } from 'property-information';
import { visit } from 'unist-util-visit';
import type { Range, UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import type { ContentReader } from './files.ts';

/** The elements of a drawing: shapes and text. */
const ELEMENTS = [
  ...['svg', 'g', 'title', 'desc', 'text', 'tspan'],
  ...['rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'path'],
];
/** The attributes of a drawing, as properties: where its parts are. Colors and fonts come from the classes. */
const ATTRIBUTES = [
  ...['xmlns', 'viewBox', 'width', 'height', 'transform', 'points', 'd', 'x', 'y', 'dx', 'dy', 'textAnchor'],
  ...['x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry'],
];
/** The classes that the styles of the site have for drawings. */
const CLASSES = ['s', 'cell', 'kept', 'arrow', 'head'];

const SCHEMA: Schema = { tagNames: ELEMENTS, attributes: { '*': [...ATTRIBUTES, ['className', ...CLASSES]] } };

/** What a page shows for a file that is not a drawing, so that the guides which use it have no further error. */
const EMPTY: Element = { type: 'element', tagName: 'svg', properties: {}, children: [] };

/** Reads the drawings in the folder of the guides: their `svg` elements by file name, without anything that a drawing must not hold. */
export function readDrawings(reader: ContentReader) {
  const diagnostics: UnresolvedDiagnostic[] = [];
  const drawings = new Map<string, Element>();
  for (const name of reader.files('guides', '.svg')) {
    const text = reader.read(`guides/${name}`) ?? '';
    const tree = fromHtml(text, { fragment: true, verbose: true });
    const drawing = onlySvg(tree);
    const report: Report = (range, message, expected) =>
      diagnostics.push({ file: `${reader.label}/guides/${name}`, ...range, ruleId: 'drawing', message, expected });
    if (drawing) checkNodes(drawing, report);
    else report(START, 'not a drawing', 'one `<svg viewBox="…">` element with its `</svg>`, and nothing around it');
    drawings.set(name, drawing ? (sanitize(drawing, SCHEMA) as Element) : EMPTY);
  }
  return { drawings, diagnostics };
}

type Report = (range: Range, message: string, expected: string) => void;
const START: Range = { line: 1, column: 1 };

/** The `svg` element of a file that has nothing else. An element without an end tag has no `closing` position. */
function onlySvg({ children }: Root): Element | undefined {
  const [only, ...others] = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const isClosed = only?.type === 'element' && only.tagName === 'svg' && only.data?.position?.closing !== undefined;
  return isClosed && others.length === 0 ? only : undefined;
}

/** Reports each element, attribute and class that is not on the lists above, and each comment. */
function checkNodes(drawing: Element, report: Report): void {
  visit(drawing, (node) => {
    if (node.type === 'comment') report(rangeOf(node.position), 'a comment in a drawing', 'shapes and text');
    if (node.type !== 'element') return;
    if (!ELEMENTS.includes(node.tagName)) {
      const expected = `one of ${ELEMENTS.join(', ')}`;
      report(rangeOf(node.data?.position?.opening), `the element \`${node.tagName}\` in a drawing`, expected);
    } else checkAttributes(node, report);
  });
}

function checkAttributes({ properties, data, position }: Element, report: Report): void {
  for (const [property, value] of Object.entries(properties)) {
    const range = rangeOf(data?.position?.properties?.[property] ?? position);
    const classes = property === 'className' ? [value].flat().map(String) : [];
    for (const name of classes.filter((one) => !CLASSES.includes(one)))
      report(range, `the class \`${name}\` in a drawing`, `one of ${CLASSES.join(', ')}`);
    if (property === 'className' || ATTRIBUTES.includes(property)) continue;
    const { attribute } = find(svg, property);
    report(range, `the attribute \`${attribute}\` in a drawing`, 'shapes and text that only classes style');
  }
}

function rangeOf(place: Element['position']): Range {
  if (!place) return START;
  return { line: place.start.line, column: place.start.column, endLine: place.end.line, endColumn: place.end.column };
}
