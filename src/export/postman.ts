import type { Catalog, Category } from '../catalog/model/catalog.ts';
import { argumentsOf, type ParameterPlace, placeOf } from '../sample/arguments.ts';
import { titledCalls } from '../sample/titled-calls.ts';
import { toPlain } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { CatalogExport } from './export.ts';
import { callMethod } from './openapi-request.ts';
import { type ApiServer, apiServerOf } from './openapi-server.ts';
import { separated } from './pieces.ts';
import { withBase } from './with-base.ts';

/** The schema that a Postman collection names. */
const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

/**
 * The calls as a Postman collection (v2.1): a folder for each category, a request for each function that is not removed. The
 * values are those of the first example; a secret is a variable. Parameters that the example does not send are disabled.
 */
export const postmanExport: CatalogExport = {
  id: 'postman',
  per: 'catalog',
  path: 'postman.json',
  title: 'Postman',
  description: ({ lists }) => lists.postmanFile,
  mediaType: 'application/json',
  listed: true,
  make: postman,
};

function* postman(catalog: Catalog): Generator<string> {
  const { config, categories, addresses } = catalog;
  const server = apiServerOf(config);
  const { token } = server;
  const value = token?.template.replaceAll('{user}', '{{user}}').replaceAll('{token}', '{{token}}');
  const head = {
    info: {
      name: config.title,
      description: `${config.summary}\n\n${config.legal}\n\n${addresses.absolute(addresses.home)}`,
      version: config.version,
      schema: SCHEMA,
    },
    variable: [
      { key: 'host', value: config.host },
      ...(token
        ? [
            { key: 'user', value: config.user },
            { key: 'token', value: '' },
          ]
        : []),
    ],
    auth: token && {
      type: 'apikey',
      apikey: [
        { key: 'key', value: token.header, type: 'string' },
        { key: 'value', value, type: 'string' },
        { key: 'in', value: 'header', type: 'string' },
      ],
    },
  };
  yield `${JSON.stringify(head).slice(0, -1)},"item":[`;
  yield* separated(folderTexts(categories, catalog, server), ',\n');
  yield ']}\n';
}

/** Yields a folder for each category that has a function that is not removed. */
function* folderTexts(categories: readonly Category[], catalog: Catalog, server: ApiServer): Generator<string> {
  for (const { title, summary, functions } of categories) {
    const requests = functions
      .filter(({ removed }) => !removed)
      .map((spec) => JSON.stringify(requestItem(spec, catalog, server)));
    if (requests.length === 0) continue;
    yield `{"name":${JSON.stringify(title)},"description":${JSON.stringify(summary)},"item":[${requests.join(',')}]}`;
  }
}

/** A name and a value of a request, as a collection has them. */
interface Pair {
  key: string;
  value: string;
  description?: string | undefined;
  disabled?: true;
}

function requestItem(written: FunctionSpec, catalog: Catalog, server: ApiServer): object {
  const { config, addresses } = catalog;
  const spec = withBase(written, addresses.absolute(addresses.base));
  const { method, request } = callMethod(spec, config);
  const sent = { ...spec, request };
  const call = titledCalls(spec)[0]!.call;
  const args = argumentsOf(sent, call);
  const pairsIn = (where: ParameterPlace): Pair[] => [
    ...args
      .filter(({ place }) => place === where)
      .map(({ name, value, parameter }) => ({
        key: name,
        value: parameter?.secret ? `{{${name}}}` : value,
        description: parameter?.description || undefined,
      })),
    ...unsent(spec, call)
      .filter((field) => placeOf(sent, field) === where)
      .map(({ name, description }) => ({
        key: name,
        value: '',
        description: description || undefined,
        disabled: true as const,
      })),
  ];
  const constants = server.constants.map(([key, value]): Pair => ({ key, value }));
  const path = spec.path.replace(/^\//, '').replaceAll(/\{([^}]+)\}/g, ':$1');
  const query =
    request === 'json'
      ? pairsIn('query').filter(({ disabled }) => !disabled)
      : request
        ? []
        : [...constants, ...pairsIn('query')];
  return {
    name: spec.name,
    request: {
      method,
      description: `${spec.summary}\n\n${spec.body}\n\n${addresses.absolute(addresses.function(spec.name))}`,
      header: pairsIn('header'),
      url: urlOf(`${server.url.replace('{host}', '{{host}}')}/${path}`, query, pairsIn('path')),
      body: request && bodyOf(request, sent, call, [...constants, ...pairsIn('body')], config.bodyConstants),
    },
  };
}

/** The parameters that a call does not send. A name pattern and a whole body have no name to send. */
function unsent({ parameters }: FunctionSpec, call: ReadonlyMap<string, unknown>): Field[] {
  return (parameters ?? []).filter(({ name, pattern }) => name !== '' && !pattern && !call.has(name));
}

function urlOf(address: string, query: readonly Pair[], variable: readonly Pair[]): object {
  const [, protocol, host = '', port, path = ''] =
    /^(https?):\/\/([^/:]+|\{\{host\}\})(?::(\d+))?\/(.*)$/s.exec(address) ?? [];
  const enabled = query.filter(({ disabled }) => !disabled).map(({ key, value }) => `${key}=${value}`);
  return {
    raw: `${address}${enabled.length > 0 ? `?${enabled.join('&')}` : ''}`,
    protocol,
    host: [host],
    port,
    path: path.split('/'),
    query,
    variable: variable.length > 0 ? variable : undefined,
  };
}

function bodyOf(
  request: 'json' | 'form' | 'multipart',
  spec: FunctionSpec,
  call: ReadonlyMap<string, Parameters<typeof toPlain>[0]>,
  pairs: readonly Pair[],
  constants: Record<string, unknown>,
): object {
  if (request === 'form') return { mode: 'urlencoded', urlencoded: pairs };
  if (request === 'multipart') return { mode: 'formdata', formdata: pairs.map((pair) => ({ ...pair, type: 'text' })) };
  const secrets = new Set(spec.parameters?.filter(({ secret }) => secret).map(({ name }) => name));
  const whole = call.get('');
  const isElsewhere = (name: string) =>
    argumentsOf(spec, new Map([[name, call.get(name)!]])).some(({ place }) => place !== 'body');
  const members = [...call]
    .filter(([name]) => !isElsewhere(name))
    .map(([name, value]): [string, unknown] => [name, secrets.has(name) ? `{{${name}}}` : toPlain(value)]);
  const body = whole === undefined ? Object.fromEntries([...Object.entries(constants), ...members]) : toPlain(whole);
  return { mode: 'raw', raw: JSON.stringify(body, null, 2), options: { raw: { language: 'json' } } };
}
