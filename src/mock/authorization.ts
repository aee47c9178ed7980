import type { CatalogConfig } from '../catalog/model/config.ts';

/**
 * Returns why an `Authorization` header is not accepted; undefined if it is. The header that the call formats show with a user and
 * a token is accepted with any user and token, and so are a password (`Basic`) and a call without a header.
 */
export function authorizationProblem({ calls }: CatalogConfig, header: string | undefined): string | undefined {
  if (header === undefined || /^basic [a-z0-9+/]+=*$/i.test(header)) return undefined;
  const shown = calls
    .map(({ get }) => /Authorization: *([^"'`\\\n]*\{user\}[^"'`\\\n]*\{token\})/.exec(get.line)?.[1])
    .find((one) => one !== undefined);
  if (shown === undefined) return undefined;
  const [scheme = ''] = shown.split('{user}');
  const isSame = header.toLowerCase().startsWith(scheme.toLowerCase());
  if (isSame && /^[^\s:]+:\S+$/.test(header.slice(scheme.length))) return undefined;
  return `The header must be Authorization: ${scheme}USER:TOKEN.`;
}
