import type { CatalogConfig } from '../catalog/model/config.ts';
import { tokenHeader } from '../sample/http-calls.ts';

/**
 * Returns why an `Authorization` header is not accepted; undefined if it is. The header that the call formats show with a user and
 * a token is accepted with any user and token, and so are a password (`Basic`) and a call without a header.
 */
export function authorizationProblem(
  config: Pick<CatalogConfig, 'calls'>,
  header: string | undefined,
): string | undefined {
  if (header === undefined || /^basic [a-z0-9+/]+=*$/i.test(header)) return undefined;
  const shown = tokenHeader(config);
  if (shown?.header !== 'Authorization' || !shown.template.includes('{user}')) return undefined;
  const [scheme = ''] = shown.template.split('{user}');
  const isSame = header.toLowerCase().startsWith(scheme.toLowerCase());
  if (isSame && /^[^\s:]+:\S+$/.test(header.slice(scheme.length))) return undefined;
  return `The header must be Authorization: ${scheme}USER:TOKEN.`;
}
