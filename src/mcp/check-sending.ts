import type { Catalog } from '../catalog/model/catalog.ts';
import { parameterOf, placeOf, variableName } from '../sample/arguments.ts';
import { callTokens } from '../sample/call.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { type CallFinding, error, warning } from './call-finding.ts';
import { secretHole } from './form-values.ts';
import { EXPANDED, type WrittenCall } from './written-call.ts';

/** Returns what is wrong with how a call is sent: its method, its body and its secrets. Never shows a secret. */
export function sendingFindings(
  call: WrittenCall,
  spec: FunctionSpec,
  isXml: boolean,
  { config }: Catalog,
): CallFinding[] {
  const format = call.format ?? (isXml ? config.calls.find(({ slug }) => slug === config.answer.xml?.form) : undefined);
  const isWithout = format && !callTokens(spec, new Map(), format, config);
  return [
    ...(isWithout ? [error(format.none?.trim() ?? `\`${spec.name}\` does not have the format ${format.title}.`)] : []),
    ...methodFindings(call, spec, config.postSecrets),
    ...bodyFindings(call, spec),
    ...secretFindings(call, spec, config.postSecrets),
  ];
}

/** An API that accepts forms everywhere treats GET and POST alike; a POST keeps secrets out of the URL. */
function methodFindings({ method, kind }: WrittenCall, spec: FunctionSpec, acceptsForms: boolean): CallFinding[] {
  const wanted = spec.method ?? 'GET';
  if (method === undefined || method === wanted || (method === 'HEAD' && wanted === 'GET')) return [];
  const isEither = acceptsForms && [method, wanted].every((one) => one === 'GET' || one === 'POST');
  if (isEither && method === 'POST') return [];
  const sent = kind === 'url' ? 'A URL alone is sent with GET' : `The call is sent with ${method}`;
  return [(isEither ? warning : error)(`${sent}; the method of \`${spec.name}\` is ${wanted}.`)];
}

function bodyFindings({ body, headers, kind, pairs }: WrittenCall, spec: FunctionSpec): CallFinding[] {
  const { request, parameters, name } = spec;
  const hasParameters = parameters?.some((one) => placeOf(spec, one) === 'body');
  if (kind === 'link' || body === 'unknown' || !hasParameters) return [];
  if (request === 'json' && body !== 'json')
    return [error(`The parameters of \`${name}\` must be sent as a JSON body.`)];
  if (request === 'json' && kind !== 'command' && !headers['content-type']?.includes('json'))
    return [error('A JSON body needs the header `Content-Type: application/json`.')];
  const file = parameters?.find(
    ({ format, name: own }) => format === 'file' && pairs.some((pair) => pair.name === own),
  );
  if (file && body !== 'multipart') return [error(`The file of "${file.name}" must be sent as multipart/form-data.`)];
  if ((request === 'form' || request === 'multipart') && pairs.some((pair) => isIn(pair.name, spec, pair.place)))
    return [warning(`The parameters of \`${name}\` are sent in the body, not in the URL.`)];
  return [];
}

const isIn = (name: string, spec: FunctionSpec, place: 'query' | 'body'): boolean => {
  const parameter = parameterOf(spec.parameters ?? [], name);
  return place === 'query' && parameter !== undefined && placeOf(spec, parameter) === 'body';
};

/** Secrets in the URL, where the API accepts them elsewhere, and secrets that are written in a command. */
function secretFindings(
  { kind, pairs, headers }: WrittenCall,
  spec: FunctionSpec,
  acceptsForms: boolean,
): CallFinding[] {
  const isShell = kind === 'curl' || kind === 'command';
  const inHeaders = (spec.parameters ?? [])
    .filter((field) => placeOf(spec, field) === 'header')
    .map(({ name }) => ({ name, value: headers[name.toLowerCase()], place: 'header' }));
  return [...pairs, ...inHeaders].flatMap(({ name, value = '', place }): CallFinding[] => {
    const parameter = parameterOf(spec.parameters ?? [], name);
    if (!parameter?.secret || value === '' || value === secretHole(name)) return [];
    if (kind === 'link')
      return [error(`The link contains the secret "${name}", which pages never read. Leave it out.`)];
    const isInUrl = place === 'query' && (acceptsForms || spec.request !== undefined);
    if (isInUrl)
      return [warning(`The secret "${name}" is in the URL, which logs keep. Send it with POST, in the body.`)];
    if (!isShell || value.includes(EXPANDED)) return [];
    return [warning(`The command contains the secret "${name}" itself. Use a variable: "$${variableName(name)}".`)];
  });
}
