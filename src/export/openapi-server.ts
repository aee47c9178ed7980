import type { CatalogConfig } from '../catalog/model/config.ts';

/** How the functions of an API are called over HTTP: what the call formats of catalog.yaml have in common. */
export interface ApiServer {
  /** The URL in front of the path of a function, with `{host}` for the host. */
  url: string;
  /** Names and values in every query string and form. */
  constants: readonly (readonly [name: string, value: string])[];
  /** The header for the token, and the template of its value; undefined if calls need no token. */
  token?: { header: string; form: string };
}

/** Derives the server of an API from its call formats: the first URL without a part that a reader replaces. */
export function apiServerOf({ calls, answer, holes }: CatalogConfig): ApiServer {
  const lines = calls
    .filter(({ slug }) => slug !== answer.xml?.form)
    .flatMap(({ get, send, form, json, multipart }) => [get, send, form, json, multipart])
    .flatMap((template) => (template ? [template.line] : []));
  const isFixed = (text: string) => !holes.some((hole) => text.includes(hole));
  const whole = lines.map((line) => /(https?:\/\/\{host\}(?::\d+)?\/[^\s"'`?]*)\{path\}/.exec(line)?.[1]);
  const local = lines.map((line) => /(?:^|\s)(\/[^\s"'`?]*)\{path\}/.exec(line)?.[1]);
  const url =
    whole.find((one) => one !== undefined && isFixed(one)) ??
    `https://{host}${local.find((one) => one !== undefined && isFixed(one)) ?? '/'}`;
  const constant = lines
    .map((line) => /(?:\?|-d |-F )([\w.-]+)=([^\s"'`{}&]+)\{query\}/.exec(line))
    .find((found) => found !== null);
  const header = lines
    .map((line) => /([A-Z][\w-]*): *([^"'`\\\n]*\{token\})/.exec(line))
    .find((found) => found !== null);
  return {
    url: url.replace(/\/$/, ''),
    constants: constant ? [[constant[1]!, constant[2]!]] : [],
    ...(header && { token: { header: header[1]!, form: header[2]!.replace(/\$(?=\{token\})/, '') } }),
  };
}
