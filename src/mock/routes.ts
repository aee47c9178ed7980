import type { Catalog } from '../catalog/model/catalog.ts';
import type { CatalogConfig } from '../catalog/model/config.ts';
import { urlStarts } from '../sample/http-calls.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { escapeRegExp } from '../text/escape.ts';

/** A function that the path of a URL identifies, with the values that the path has for its parameters. */
export interface RoutedFunction {
  spec: FunctionSpec;
  values: ReadonlyMap<string, string>;
}

/** The result of routing the path of a URL. */
export interface Route {
  isXml: boolean;
  /** The path of the function, percent-decoded. */
  path: string;
  /** The functions with this path. An API can have one for each method. */
  functions: readonly RoutedFunction[];
}

/** Finds the route of a URL's path; undefined if no call format has such a URL. */
export type Router = (pathname: string) => Route | undefined;

/** Returns the router of a catalog: the functions that are not removed, below the URLs of its call formats. */
export function routerOf({ config, functions }: Catalog): Router {
  const prefixes = prefixesOf(config);
  const callable = functions.filter(({ removed }) => !removed);
  const fixed = Map.groupBy(
    callable.filter(({ path }) => !path.includes('{')),
    ({ path }) => path,
  );
  const open = callable.filter(({ path }) => path.includes('{')).map((spec) => ({ spec, find: pathFinder(spec.path) }));
  return (pathname) => {
    for (const { pattern, isXml } of prefixes) {
      const rest = pattern.exec(pathname)?.[1];
      if (rest === undefined) continue;
      const path = decoded(rest.replace(/\/$/, ''));
      const exact = fixed.get(path)?.map((spec) => ({ spec, values: new Map<string, string>() })) ?? [];
      const matching = open.flatMap(({ spec, find }) => {
        const values = find(rest);
        return values ? [{ spec, values }] : [];
      });
      return { isXml, path, functions: [...exact, ...matching] };
    }
    return undefined;
  };
}

/** How the URLs of calls begin: a pattern whose first group is the path of the function. */
interface Prefix {
  pattern: RegExp;
  isXml: boolean;
}

/**
 * Takes the prefixes from the URLs in the call formats, longest first. A segment that a reader replaces, such as a session, matches
 * any segment with the same start, and can be left out.
 */
function prefixesOf(config: CatalogConfig): Prefix[] {
  const found = new Map(urlStarts(config).map(({ path, isXml }) => [path, isXml]));
  return [...found]
    .sort(([one], [other]) => other.length - one.length)
    .map(([prefix, isXml]) => {
      const segments = prefix.split('/').filter(Boolean);
      const start = segments.map((segment) => segmentPattern(segment, config.holes)).join('');
      return { pattern: new RegExp(`^${start}/(.*)$`, 's'), isXml };
    });
}

function segmentPattern(segment: string, holes: readonly string[]): string {
  if (!holes.includes(segment)) return `\\/${escapeRegExp(segment)}`;
  return `(?:\\/${escapeRegExp(/^\w*/.exec(segment)![0])}[^/]*)?`;
}

/** Makes the function that finds the values of the parameters in a path; it returns undefined for another path. */
function pathFinder(template: string): (path: string) => Map<string, string> | undefined {
  const parts = template.split(/\{([^}]+)\}/);
  const names = parts.filter((_, i) => i % 2 === 1);
  const pattern = new RegExp(`^${parts.map((part, i) => (i % 2 ? '([^/]+)' : escapeRegExp(part))).join('')}/?$`);
  return (path) => {
    const match = pattern.exec(path);
    return match ? new Map(names.map((name, i) => [name, decoded(match[i + 1]!)])) : undefined;
  };
}

/** Percent-decodes a part of a path; one that is not valid stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
