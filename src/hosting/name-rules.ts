import type { Placeholder } from '../catalog/model/path-pattern.ts';
import { compactName, findName, type Names } from '../catalog/model/redirect-names.ts';
import { isFunctionPage, type RedirectTable } from '../catalog/model/redirect-table.ts';
import { literal } from './address-regex.ts';

/** Names that lead to one address. */
export interface NameRule {
  /** The placeholders that may contain them. */
  placeholders: readonly Placeholder[];
  /** Matches the names: in their compact form if `isCompact`, or else as they are written. */
  name: string;
  isCompact: boolean;
  /** The first character of all of them, in lowercase. */
  first: string;
  to: string;
  /** The files that are next to the page: a function's, another page's, or none if the address is a part of a page. */
  files: 'function' | 'page' | 'none';
}

/** Returns the rules of names, by their first character, target and placeholders: as many rules as targets, not as names. */
export function nameRules(table: RedirectTable['names']): NameRule[] {
  const names: Names = {
    function: new Map(Object.entries(table.function)),
    guide: new Map(Object.entries(table.guide)),
    category: new Map(Object.entries(table.category)),
  };
  const kinds: readonly Placeholder[] = ['function', 'guide', 'category', 'page'];
  const known = new Set([...names.function.keys(), ...names.guide.keys(), ...names.category.keys()]);
  const rules = new Map<string, { rule: Omit<NameRule, 'name'>; keys: string[] }>();
  const add = (key: string, isCompact: boolean, targetOf: (kind: Placeholder) => string | undefined) => {
    const byTarget = Map.groupBy(kinds, targetOf);
    for (const [to, placeholders] of byTarget) {
      if (to === undefined) continue;
      const first = [...key][0]!;
      const id = [isCompact, first, to, placeholders].join('\n');
      const files = isFunctionPage(to) ? 'function' : to.endsWith('/') ? 'page' : 'none';
      const entry = rules.get(id) ?? { rule: { placeholders, isCompact, first, to, files }, keys: [] };
      entry.keys.push(isCompact ? literal(key) : writtenName(key));
      rules.set(id, entry);
    }
  };
  const compact = new Set<string>();
  for (const key of known) compact.add(compactName(key));
  compact.delete('');
  for (const key of compact) add(key, true, (kind) => findName(names, kind, key));
  // Only names that mean something else than their compact forms are written out.
  for (const key of known) {
    const short = compactName(key);
    if (key !== short)
      add(key, false, (kind) => {
        const target = findName(names, kind, key);
        return target === findName(names, kind, short) ? undefined : target;
      });
  }
  return [...rules.values()].map(({ rule, keys }) => ({ ...rule, name: `(?:${keys.join('|')})` }));
}

/** A name as it is written, with an underscore that may be a space or a hyphen. */
function writtenName(name: string): string {
  return literal(name).replaceAll('_', '(?:_|[\\s+-]+)');
}
