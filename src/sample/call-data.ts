import type { CallFormat } from '../catalog/model/call-format.ts';
import type { AdapterName } from '../output/adapters.ts';
import type { WireBooleans } from '../spec/wire-booleans.ts';
import type { CallSettings } from './callable.ts';

/** What scripts need to write calls in the browser: calls.json. */
export interface CallData extends CallSettings {
  calls: CallFormat[];
  adapter?: AdapterName;
  booleans: WireBooleans;
  /** The keys of data and metadata in a response, and the root element of XML. */
  data: string | undefined;
  metadata: string | undefined;
  xmlRoot: string | undefined;
}
