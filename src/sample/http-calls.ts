import type { CallFormat } from '../catalog/model/call-format.ts';
import type { CatalogConfig } from '../catalog/model/config.ts';
import { textOfData } from '../spec/data.ts';

// What all calls of an API over HTTP have in common, derived from the call formats of catalog.yaml.

/** How the URL of a call begins: everything in front of the path of the function. */
export interface UrlStart {
  /** The scheme, the host and the port: `https://{host}:2087`. Undefined if a template has only a path. */
  origin?: string;
  /** Begins and ends with a slash. It can have parts that a reader replaces: `/cpsess#####/json-api/`. */
  path: string;
  /** Whether calls with this URL get XML. */
  isXml: boolean;
}

const URL_START = /(?:(https?:\/\/)?(\{host\}(?::\d+)?)|(?<=^|\s))(\/[^\s"'`?]*)\{path\}/;
/** Names and values in front of those of the call: `?api.version=1{query}`. */
const CONSTANTS = /((?:[\w.-]+=[^\s"'`{}&]+&?)+)\{query\}/;
/** A header whose value ends with the token. */
const TOKEN_HEADER = /([A-Z][\w-]*): *([^"'`\\\n]*\{token\})/;

/** Returns how the URLs of calls begin, in the order of the call formats. */
export function urlStarts({ calls, answer }: Pick<CatalogConfig, 'calls' | 'answer'>): UrlStart[] {
  return calls.flatMap((format) =>
    linesOf(format).flatMap((line) => {
      const [, scheme, host, path] = URL_START.exec(line) ?? [];
      if (path === undefined) return [];
      return [{ ...(scheme && { origin: scheme + host }), path, isXml: format.slug === answer.xml?.form }];
    }),
  );
}

/** Returns the names and values that call formats write in front of the parameters, in URLs and in forms. */
export function queryConstants({ calls }: Pick<CatalogConfig, 'calls'>): Map<string, string> {
  const lines = calls.flatMap(linesOf).filter((line) => /\{host\}|\{method\}/.test(line));
  const written = lines.flatMap((line) => CONSTANTS.exec(line)?.[1] ?? []);
  return new Map(written.flatMap((query) => [...new URLSearchParams(query)]));
}

/** Returns the names and values that every JSON body has. */
export function bodyConstants({ bodyConstants }: Pick<CatalogConfig, 'bodyConstants'>): Map<string, string> {
  return new Map(Object.entries(bodyConstants).map(([name, value]) => [name, textOfData(value)]));
}

/** Returns the names and values that every call sends, in the query, in a form or in a JSON body. */
export function callConstants(config: Pick<CatalogConfig, 'bodyConstants' | 'calls'>): Map<string, string> {
  return new Map([...queryConstants(config), ...bodyConstants(config)]);
}

/** Returns the header that has the token, and the template of its value: `whm {user}:{token}`. Undefined if no format has one. */
export function tokenHeader({ calls }: Pick<CatalogConfig, 'calls'>): { header: string; template: string } | undefined {
  const found = calls
    .flatMap(linesOf)
    .map((line) => TOKEN_HEADER.exec(line))
    .find((match) => match !== null);
  return found && { header: found[1]!, template: found[2]!.replace(/\$(?=\{token\})/, '') };
}

/** The lines of the templates of a call format. */
function linesOf({ get, send, json, form, multipart }: CallFormat): string[] {
  return [get, send, json, form, multipart].flatMap((template) => (template ? [template.line] : []));
}
