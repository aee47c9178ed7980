import type { CatalogConfig } from '../catalog/model/config.ts';
import { textOfData } from '../spec/data.ts';

/**
 * Returns the names and values that every HTTP call sends: those that catalog.yaml lists for bodies, and those that call formats
 * write before the parameters: `api.version=1{query}`.
 */
export function constantsOf({
  bodyConstants,
  calls,
}: Pick<CatalogConfig, 'bodyConstants' | 'calls'>): Map<string, string> {
  const lines = calls.filter(({ get }) => /\{host\}|\{method\}/.test(get.line)).map(({ get }) => get.line);
  const written = lines.flatMap((line) => /((?:[\w.-]+=[\w.-]+&?)+)\{query\}/.exec(line)?.[1] ?? []);
  return new Map([
    ...written.flatMap((query) => [...new URLSearchParams(query)]),
    ...Object.entries(bodyConstants).map(([name, value]) => [name, textOfData(value)] as const),
  ]);
}
