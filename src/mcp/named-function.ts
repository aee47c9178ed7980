import type { Catalog } from '../catalog/model/catalog.ts';
import { nearestPages } from '../search/nearest.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { ToolError } from './tool.ts';

/** Finds functions by name, with the nearest names for one that does not exist. */
export interface Functions {
  /** Returns the function with a name or a former name; undefined if there is none. */
  find(name: string): FunctionSpec | undefined;
  /** Returns the function with a name or a former name. Throws a ToolError that names the nearest functions. */
  named(name: string): FunctionSpec;
  /** Returns the functions that a name or an address may mean, best first. */
  nearest(name: string): FunctionSpec[];
}

/** Returns the functions of a catalog. `index` is opened only when a name does not exist. */
export function functionsOf({ byName, functions }: Catalog, index: () => SearchIndex): Functions {
  const byFormerName = new Map(functions.flatMap((spec) => (spec.formerly ?? []).map((name) => [name, spec] as const)));
  const find = (name: string) => byName.get(name) ?? byFormerName.get(name);
  const nearest = (name: string) =>
    nearestPages(index(), name).entries.flatMap((entry) => byName.get(entry.name) ?? []);
  return {
    find,
    nearest,
    named(name) {
      const spec = find(name.trim());
      if (spec) return spec;
      const names = nearest(name).map((one) => `\`${one.name}\``);
      const hint = names.length > 0 ? `The nearest names: ${names.join(', ')}.` : 'Search with find_function.';
      throw new ToolError(`Unknown function \`${name.slice(0, 80)}\`. ${hint}`);
    },
  };
}
