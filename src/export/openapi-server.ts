import type { CatalogConfig } from '../catalog/model/config.ts';
import { queryConstants, tokenHeader, urlStarts } from '../sample/http-calls.ts';

/** How the functions of an API are called over HTTP. */
export interface ApiServer {
  /** The URL in front of the path of a function, with `{host}` for the host. */
  url: string;
  /** Names and values in every query string and form. */
  constants: readonly (readonly [name: string, value: string])[];
  /** The header for the token, and the template of its value; undefined if calls need no token. */
  token?: { header: string; template: string };
}

/** Derives the server of an API from its call formats: the first URL that gets JSON and has no part that a reader replaces. */
export function apiServerOf(config: CatalogConfig): ApiServer {
  const starts = urlStarts(config).filter(
    ({ path, isXml }) => !isXml && !config.holes.some((hole) => path.includes(hole)),
  );
  const { origin = 'https://{host}', path = '/' } = starts.find((start) => start.origin) ?? starts[0] ?? {};
  const token = tokenHeader(config);
  return {
    url: (origin + path).replace(/\/$/, ''),
    constants: [...queryConstants(config)],
    ...(token && { token }),
  };
}
