import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { unwantedIn } from './characters.ts';
import type { Problem } from './diagnostic.ts';

/** At the top of a spec `examples` is the list of calls, not data. */
const CALLS = 'examples';

/** Reports a problem at a node. A fatal one leaves the document without a value. */
export type Report = (node: Node, problem: Problem, isFatal?: boolean) => void;

/** What the conversion of a node depends on. */
interface Context {
  isTop: boolean;
  /** Whether mappings are data, and become Maps. */
  isData: boolean;
  dataKeys: ReadonlySet<string>;
  anchors: ReadonlySet<string>;
  yaml: string;
  report: Report;
}

/**
 * Returns a node of a YAML document as a plain value: objects, lists and scalars, and Maps for the mappings that hold data. Reports
 * aliases, tags and unwanted characters.
 */
export function toValue(node: unknown, context: Context): unknown {
  const { isTop, isData, dataKeys, anchors, report } = context;
  if (isAlias(node)) {
    report(node, aliasProblem(node.source, anchors.has(node.source)));
    return undefined;
  }
  if (isNode(node) && node.tag !== undefined) report(node, tagProblem(node.tag));
  if (isScalar(node)) return toScalar(node, context);
  const inner = { ...context, isTop: false };
  if (isSeq(node)) return node.items.map((item) => toValue(item, inner));
  if (!isMap(node)) return null;
  if (node.flow) reportCommas(node.items, report);
  const entries = node.items.map(({ key, value }): [string, unknown] => {
    const name = keyText(key);
    const holdsData = isData || (dataKeys.has(name) && !(isTop && name === CALLS));
    return [name, toValue(value, { ...inner, isData: holdsData })];
  });
  return isData ? new Map(entries) : Object.fromEntries(entries);
}

/** Reports keys without a value after an unquoted string, which are presumably the rest of a text with a comma. */
function reportCommas(items: readonly Pair<unknown, unknown>[], report: Report): void {
  let isText = false;
  for (const { key, value } of items) {
    if (isText && value === null && isScalar(key) && key.type === 'PLAIN') {
      const message = `\`${keyText(key)}\` has no value`;
      const expected = 'a value, or quotes around the text before it if the comma is part of the text';
      report(key, { ruleId: 'yaml-quotes', message, expected });
    } else isText = isScalar(value) && value.type === 'PLAIN' && typeof value.value === 'string';
  }
}

function aliasProblem(name: string, hasAnchor: boolean): Problem {
  if (!hasAnchor) return { ruleId: 'yaml-quotes', message: 'a value begins with `*`', expected: 'the value in quotes' };
  const message = `\`*${name}\` repeats another part of the file`;
  return { ruleId: 'yaml-alias', message, expected: 'the value itself, written out' };
}

function tagProblem(tag: string): Problem {
  const name = tag.replace('tag:yaml.org,2002:', '!!');
  return {
    ruleId: 'yaml-tag',
    message: `a YAML tag, \`${name}\``,
    expected: 'the value without the tag, or in quotes',
  };
}

function toScalar(node: Scalar, { yaml, report }: Context): unknown {
  const { value, type, range } = node;
  if (typeof value !== 'string') return value;
  const written = range ? yaml.slice(range[0], range[1]) : '';
  if (type === 'PLAIN' && /\n\s*- /.test(written)) {
    const message = 'an entry that is indented deeper than the one before it, so that it continues its text';
    report(node, { ruleId: 'yaml-indent', message, expected: 'the same indentation for all entries' }, false);
  }
  // The file is searched for such characters too, but an escape sequence makes them only here.
  const unwanted = type === 'QUOTE_DOUBLE' && written.includes('\\') ? unwantedIn(value) : undefined;
  if (unwanted && !unwantedIn(written)) report(node, unwanted, false);
  if (value.isWellFormed()) return value;
  const message = 'half of a surrogate pair, which is not a character';
  report(
    node,
    { ruleId: 'lone-surrogate', message, expected: 'the whole character, or `\\U` with its code point' },
    false,
  );
  return value.toWellFormed();
}

/** Returns a key as it is written: `010001` and `1.10` stay what they are. */
export function keyText(key: unknown): string {
  if (!isScalar(key)) return String(key);
  return (key.type === 'PLAIN' && key.source !== undefined ? key.source : String(key.value)).toWellFormed();
}
