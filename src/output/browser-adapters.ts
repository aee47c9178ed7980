import type { BrowserAdapter } from './adapter.ts';
import type { AdapterName } from './adapters.ts';
import { whmApi1InBrowser } from './whm-api-1/browser.ts';

/** What pages load of each adapter. A new adapter has a line here too. */
const ADAPTERS = { 'whm-api-1': whmApi1InBrowser } satisfies Record<AdapterName, BrowserAdapter>;

/** Returns the browser's part of the adapter that a catalog chooses, undefined if it chooses none. */
export function browserAdapterOf({ adapter }: { adapter?: AdapterName | undefined }): BrowserAdapter | undefined {
  return adapter && ADAPTERS[adapter];
}
