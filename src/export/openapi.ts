import type { Catalog } from '../catalog/model/catalog.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { CatalogExport } from './export.ts';
import { callMethod, requestOf } from './openapi-request.ts';
import { responsesOf } from './openapi-response.ts';
import { type ApiServer, apiServerOf } from './openapi-server.ts';
import { separated } from './pieces.ts';
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

function* openApi(catalog: Catalog): Generator<string> {
  const { config, categories, addresses, strings } = catalog;
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
  yield `${JSON.stringify(head).slice(0, -1)},"paths":{`;
  yield* separated(pathTexts(catalog, server), ',\n');
  yield '}}\n';
}

/** Yields the paths with their operations. Each operation is serialized alone: as objects, all of them need several times as much memory. */
function* pathTexts(catalog: Catalog, server: ApiServer): Generator<string> {
  for (const [path, methods] of pathsOf(catalog)) {
    const operations = [...methods].map(
      ([method, spec]) => `${JSON.stringify(method)}:${JSON.stringify(operation(spec, catalog, server))}`,
    );
    yield `${JSON.stringify(path)}:{${operations.join(',')}}`;
  }
}

/** The functions by path and method. Two functions with one path and method differ in the fragment, which is not sent. */
function pathsOf({ functions, config }: Catalog): Map<string, Map<string, FunctionSpec>> {
  const paths = new Map<string, Map<string, FunctionSpec>>();
  for (const spec of functions) {
    if (spec.removed) continue;
    const method = callMethod(spec, config).method.toLowerCase();
    const path = `/${spec.path.replace(/^\//, '')}`;
    const key = paths.get(path)?.has(method) ? `${path}#${spec.name}` : path;
    paths.set(key, (paths.get(key) ?? new Map<string, FunctionSpec>()).set(method, spec));
  }
  return paths;
}

function operation(written: FunctionSpec, catalog: Catalog, server: ApiServer): object {
  const { addresses } = catalog;
  const spec = withBase(written, addresses.absolute(addresses.base));
  const { parameters, requestBody } = requestOf(spec, catalog, server);
  return {
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
  };
}
