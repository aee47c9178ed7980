import type { Catalog } from './catalog.ts';

/** Returns what pages call the data and the metadata of a response: their keys, or a word if a response has no envelope. */
export function partNames({ config, strings }: Catalog): { data: string; metadata: string } {
  const { data = strings.fields.wholeResponse, metadata = strings.fields.wholeResponse } = config.answer;
  return { data, metadata };
}
