import type { Adapter } from './adapter.ts';
import { whmApi1 } from './whm-api-1/whm-api-1.ts';

/** The adapters by the names that catalog.yaml uses. A new adapter is a folder next to this file and a line here. */
const ADAPTERS = { 'whm-api-1': whmApi1 } satisfies Record<string, Adapter>;

/** The name of an adapter. */
export type AdapterName = keyof typeof ADAPTERS;
/** The names of all adapters. */
export const ADAPTER_NAMES = Object.keys(ADAPTERS) as [AdapterName, ...AdapterName[]];

/** Returns the adapter that the settings of a catalog choose, undefined if they choose none. */
export function adapterOf({ adapter }: { adapter?: AdapterName | undefined }): Adapter | undefined {
  return adapter && ADAPTERS[adapter];
}
