import type { CatalogConfig } from '../catalog/model/config.ts';

/** Returns how the URLs in the calls of pages begin, in the first format that has some: `https://$HOST:2087`. */
export function shownOrigin({ calls, host }: Pick<CatalogConfig, 'calls' | 'host'>): string | undefined {
  for (const { get } of calls) {
    const [origin] = /https?:\/\/\{host\}[^/"'\s]*/.exec(get.line) ?? [];
    if (origin !== undefined) return origin.replace('{host}', get.host ?? host);
  }
  return undefined;
}
