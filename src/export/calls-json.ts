import type { Catalog } from '../catalog/model/catalog.ts';
import type { CallData } from '../sample/call-data.ts';
import type { CatalogExport } from './export.ts';

/** The call formats, for the scripts that write calls in the browser. */
export const callsExport: CatalogExport = {
  id: 'calls',
  per: 'catalog',
  path: 'calls.json',
  title: 'calls.json',
  mediaType: 'application/json',
  listed: false,
  make: (catalog) => JSON.stringify(callData(catalog)),
};

function callData({ config }: Catalog): CallData {
  const { host, user, token, holes, bodyConstants, postSecrets, calls, adapter, answer } = config;
  return {
    host,
    user,
    token,
    holes,
    links: {},
    bodyConstants,
    postSecrets,
    calls,
    ...(adapter && { adapter }),
    booleans: { true: answer.true, false: answer.false },
    data: answer.data,
    metadata: answer.metadata,
    xmlRoot: answer.xml?.root,
  };
}
