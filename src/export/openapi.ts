import type { Catalog } from '../catalog/model/catalog.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { CatalogExport } from './export.ts';
import { requestOf } from './openapi-request.ts';
import { responsesOf } from './openapi-response.ts';
import { type ApiServer, apiServerOf } from './openapi-server.ts';
import { withBase } from './with-base.ts';

/** The name of the security scheme. */
const TOKEN = 'token';
/** The name of the response to a call whose token is not accepted. */
const NOT_ACCEPTED = 'notAccepted';

/** The API as an OpenAPI 3.1 document, for client generators: one operation for each function that is not removed. */
export const openApiExport: CatalogExport = {
  id: 'openapi',
  per: 'catalog',
  path: 'openapi.json',
  title: 'OpenAPI',
  description: ({ lists }) => lists.openApiFile,
  mediaType: 'application/json',
  listed: true,
  make: openApi,
};

function openApi(catalog: Catalog): string {
  const { config, categories, functions, addresses, strings } = catalog;
  const server = apiServerOf(config);
  const { token } = server;
  const head = {
    openapi: '3.1.1',
    info: { title: config.title, version: config.version, summary: config.summary, description: config.legal },
    externalDocs: { url: addresses.absolute(addresses.home) },
    servers: [{ url: server.url, variables: { host: { default: config.host } } }],
    security: token ? [{ [TOKEN]: [] }] : [],
    tags: categories.map(({ slug, title, summary }) => ({
      name: slug,
      description: `${title}: ${summary}`,
      externalDocs: { url: addresses.absolute(addresses.category(slug)) },
    })),
    components: token && {
      securitySchemes: {
        [TOKEN]: { type: 'apiKey', in: 'header', name: token.header, description: `\`${token.template}\`` },
      },
      responses: { [NOT_ACCEPTED]: { description: strings.exports.notAccepted } },
    },
  };
  // Each operation is serialized on its own, because all of them as objects need several times as much memory.
  const rows = pathTexts(functions, catalog, server);
  return `${JSON.stringify(head).slice(0, -1)},"paths":{${rows.join(',\n')}}}\n`;
}

/** The operations by path. Two functions with one path and method differ in the fragment, which is not sent. */
function pathTexts(functions: readonly FunctionSpec[], catalog: Catalog, server: ApiServer): string[] {
  const paths = new Map<string, Map<string, string>>();
  for (const spec of functions) {
    if (spec.removed) continue;
    const { method, text } = operation(spec, catalog, server);
    const path = `/${spec.path.replace(/^\//, '')}`;
    const key = paths.get(path)?.has(method) ? `${path}#${spec.name}` : path;
    paths.set(key, (paths.get(key) ?? new Map<string, string>()).set(method, text));
  }
  return [...paths].map(([path, methods]) => {
    const operations = [...methods].map(([method, text]) => `${JSON.stringify(method)}:${text}`);
    return `${JSON.stringify(path)}:{${operations.join(',')}}`;
  });
}

function operation(written: FunctionSpec, catalog: Catalog, server: ApiServer): { method: string; text: string } {
  const { addresses } = catalog;
  const spec = withBase(written, addresses.absolute(addresses.base));
  const { method, parameters, requestBody } = requestOf(spec, catalog, server);
  const text = JSON.stringify({
    operationId: spec.name,
    summary: spec.summary,
    description: spec.body,
    tags: [spec.category],
    externalDocs: { url: addresses.absolute(addresses.function(spec.name)) },
    deprecated: spec.deprecated ? true : undefined,
    parameters: parameters.length > 0 ? parameters : undefined,
    requestBody,
    // Other failures have the status of the response above.
    responses: {
      ...responsesOf(spec, catalog),
      ...(server.token && { '4XX': { $ref: `#/components/responses/${NOT_ACCEPTED}` } }),
    },
    'x-effect': spec.effect,
    'x-since': spec.since,
    'x-role': spec.role,
    'x-privileges': spec.acl,
    'x-deprecated-in': typeof spec.deprecated === 'string' ? spec.deprecated : undefined,
    'x-replacement': spec.replacement,
    'x-background': spec.background,
    'x-undo': spec.undo,
    'x-restarts': spec.restarts,
    // OpenAPI cannot express this for parameters outside a body.
    'x-one-of': spec.oneOf,
    'x-any-of': spec.anyOf,
    'x-parameters-known': spec.parameters === null ? false : undefined,
  });
  return { method, text };
}
