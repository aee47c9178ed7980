// Data and samples made by chance, for tests of what must hold for all of them.
import type { Sample } from '../../src/sample/value.ts';
import type { Random } from '../random.ts';

const TEXTS = [
  '',
  ' ',
  'a',
  '<b>&"\'',
  ']]>',
  'ä€😀',
  '\\',
  '\n',
  '\t',
  '{}',
  '0',
  'null',
  '</r>',
  '&amp;',
  '%41',
  'a b',
  '#',
  '*.x',
  '-',
  '--',
];
const KEYS = ['a', 'b_c', 'd-e', 'f.g', 'anon', 'Zz9', '_', '__proto__', 'constructor'];
const ODD_KEYS = ['9', '', 'a b', '<x>', 'ä', 'x:y', '*', 'a"b', 'a\\b', '\n'];

/** A sample of any shape; `odd` lets in keys that are no names in XML. */
export function madeSample(random: Random, odd: boolean, depth = 3): Sample {
  const kind = random.below(depth > 0 ? 5 : 3);
  if (kind < 3) return { kind: 'scalar', value: madeScalar(random) };
  const count = random.below(4);
  if (kind === 3)
    return { kind: 'list', items: Array.from({ length: count }, () => madeSample(random, odd, depth - 1)) };
  const keys = new Set(Array.from({ length: count }, () => random.pick(odd ? [...KEYS, ...ODD_KEYS] : KEYS)));
  return { kind: 'object', members: [...keys].map((key) => ({ key, value: madeSample(random, odd, depth - 1) })) };
}

function madeScalar(random: Random): string | number | boolean | null {
  const text = () => random.pick(TEXTS) + random.pick(TEXTS);
  return random.pick([text, text, () => random.below(99) - 9, () => 0.5, () => true, () => false, () => null])();
}

/** A text of pieces that what reads it may take for something else. */
export function madeText(random: Random, more: readonly string[] = []): string {
  return Array.from({ length: random.below(5) }, () => random.pick([...TEXTS, ...more])).join('');
}
