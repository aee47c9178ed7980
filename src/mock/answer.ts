import type { Catalog } from '../catalog/model/catalog.ts';
import { adapterOf } from '../output/adapters.ts';
import { callResponse } from '../sample/call-response.ts';
import { callConstants } from '../sample/http-calls.ts';
import { jsonResponse } from '../sample/json.ts';
import { problemsOf } from '../sample/problems.ts';
import { failureResponse, responseOf, unknownFunctionReason } from '../sample/response.ts';
import type { ResponsePart } from '../sample/response-part.ts';
import { textOf } from '../sample/token.ts';
import { fromData, toData } from '../sample/value.ts';
import { xmlResponse } from '../sample/xml.ts';
import { type Data, fromPlain, textOfData, toPlain } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { authorizationProblem } from './authorization.ts';
import { reasonOf } from './reasons.ts';
import type { ReceivedCall } from './received.ts';
import type { Route, RoutedFunction } from './routes.ts';
import { type ReceivedValues, receivedValues } from './values.ts';

/** What the server sends, and what it logs about the call. */
export interface MockAnswer {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
  /** The function that was called; undefined if there is none. */
  spec?: FunctionSpec;
  received?: ReceivedValues;
  /** Why the call failed; undefined if it worked. */
  reason?: string;
}

/** Answers a request from the specs of a catalog. `failing` has the reasons of functions that must fail. */
export function answerCall(
  catalog: Catalog,
  failing: ReadonlyMap<string, string>,
  call: ReceivedCall,
  route: Route | undefined,
): MockAnswer {
  if (!route) return plainAnswer(404, `No call format has the path ${call.pathname}.`);
  const denied = authorizationProblem(catalog.config, call.headers.authorization);
  if (denied !== undefined)
    return { ...plainAnswer(401, denied), headers: { 'WWW-Authenticate': 'Basic realm="mock"' } };
  if (route.functions.length === 0) return unknownAnswer(catalog, route);
  const chosen = chooseFunction(catalog, route.functions, call.method);
  if (!chosen) {
    const allow = [...new Set(route.functions.map(({ spec }) => spec.method ?? 'GET'))].join(', ');
    return { ...plainAnswer(405, `The method must be ${allow}.`), headers: { Allow: allow } };
  }
  const received = receivedValues(chosen.spec, call, chosen.values, commonNames(catalog));
  return { ...functionAnswer(catalog, failing, chosen.spec, received, call, route.isXml), spec: chosen.spec, received };
}

/** Returns whether a name in a call is one of the API: a constant that every call sends, or an output option. */
function commonNames({ config }: Catalog): (name: string) => boolean {
  const adapter = adapterOf(config);
  const constants = callConstants(config);
  return (name) => constants.has(name) || (adapter?.isOption(name) ?? false);
}

/** Answers a request that cannot be read, in the format of its route. */
export function unreadableAnswer(
  catalog: Catalog,
  route: Route | undefined,
  { status, message }: { status: number; message: string },
): MockAnswer {
  const spec = route?.functions[0]?.spec;
  if (status !== 200 || !route || !spec) return plainAnswer(status === 200 ? 400 : status, message);
  return { ...failed(catalog, spec, message, route.isXml), spec };
}

/** Returns the function for a method. For an API that accepts forms everywhere, GET and POST are equivalent; HEAD is always treated as GET. */
export function chooseFunction(
  { config }: Catalog,
  functions: readonly RoutedFunction[],
  sentMethod: string,
): RoutedFunction | undefined {
  const method = sentMethod === 'HEAD' ? 'GET' : sentMethod;
  const exact = functions.find(({ spec }) => (spec.method ?? 'GET') === method);
  const isEither = (one: string) => one === 'GET' || one === 'POST';
  if (exact || !config.postSecrets || !isEither(method)) return exact;
  return functions.find(({ spec }) => isEither(spec.method ?? 'GET'));
}

function functionAnswer(
  catalog: Catalog,
  failing: ReadonlyMap<string, string>,
  spec: FunctionSpec,
  { values, others }: ReceivedValues,
  call: ReceivedCall,
  isXml: boolean,
): MockAnswer {
  const { config } = catalog;
  const forced = failing.get(spec.name);
  if (isXml && !isInXml(catalog, spec)) return failed(catalog, spec, 'This function returns JSON only.', true);
  const missing = Object.keys(config.bodyConstants).filter((name) => !others.has(name));
  const older = missing.length > 0 ? adapterOf(config)?.olderResponse(spec.name, plainData(spec, catalog)) : undefined;
  if (older) return rendered(catalog, wholeResponse(older.body), isXml, older.root);
  if (missing.length > 0) return failed(catalog, spec, `${quotedList(missing)} is missing.`, isXml);
  const wrong = Object.entries(config.bodyConstants).find(
    ([name, value]) => textOfData(others.get(name)!) !== String(value),
  );
  if (wrong) return failed(catalog, spec, `"${wrong[0]}" must be ${wrong[1]}.`, isXml);
  if (forced !== undefined) return failed(catalog, spec, forced, isXml);
  if (spec.request === 'json' && spec.parameters?.length !== 0 && call.json === undefined)
    return failed(
      catalog,
      spec,
      'The parameters must be sent as a JSON body, with Content-Type: application/json.',
      isXml,
    );
  const [problem] = problemsOf(spec, values, config.answer);
  if (problem) return failed(catalog, spec, reasonOf(problem, config.answer), isXml);
  const hasOptions = [...others.keys()].some((name) => adapterOf(config)?.isOption(name));
  return rendered(catalog, hasOptions ? callResponse(spec, others, config) : responseOf(spec, config), isXml);
}

const quotedList = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

function isInXml({ config }: Catalog, { without = [], request }: FunctionSpec): boolean {
  const format = config.calls.find(({ slug }) => slug === config.answer.xml?.form);
  return (
    format !== undefined && !without.includes(format.slug) && (request === undefined || format[request] !== undefined)
  );
}

function plainData(spec: FunctionSpec, { config }: Catalog): unknown {
  const part = responseOf(spec, config).find((one) => one.part === 'returns');
  return part && toPlain(toData(part.value));
}

const wholeResponse = (body: unknown): ResponsePart[] =>
  Object.entries(body as Record<string, unknown>).map(([key, value]) => ({
    key,
    part: 'returns',
    value: fromData(fromPlain(value), '', undefined),
  }));

/** The response to a call of a function that does not exist. */
function unknownAnswer(catalog: Catalog, { path, isXml }: Route): MockAnswer {
  const spec = { name: path };
  const reason = unknownFunctionReason(spec, catalog.config);
  if (reason === undefined) return plainAnswer(404, `No function has the path ${path}.`);
  return failed(catalog, spec, reason, isXml);
}

/** A failed response with a reason; status 400 if catalog.yaml does not describe failed responses. */
function failed(catalog: Catalog, spec: Pick<FunctionSpec, 'name'>, reason: string, isXml: boolean): MockAnswer {
  const part = failureResponse(spec, catalog.config, reason);
  return part ? { ...rendered(catalog, [part], isXml), reason } : plainAnswer(400, reason);
}

/** Writes a response in JSON or XML. An empty response, of an API without an envelope, has status 204. */
function rendered({ config }: Catalog, parts: readonly ResponsePart[], isXml: boolean, root?: string): MockAnswer {
  if (parts.length === 0) return { status: 204, type: '', body: '' };
  const rules = adapterOf(config)?.xml;
  const isWritten = isXml && config.answer.xml && rules;
  const tokens = isWritten ? xmlResponse(parts, root ?? config.answer.xml!.root, rules).tokens : jsonResponse(parts);
  const reason = optionProblem(config.answer.failure, parts);
  return {
    status: 200,
    type: isWritten ? 'application/xml' : 'application/json',
    body: `${textOf(tokens)}\n`,
    ...(reason !== undefined && { reason }),
  };
}

/** The reason in a response that is a failed one because of an output option. */
function optionProblem(failure: ReadonlyMap<string, Data>, parts: readonly ResponsePart[]): string | undefined {
  const metadata = parts.find(({ part }) => part === 'metadata');
  const data = metadata && toData(metadata.value);
  if (!(data instanceof Map)) return undefined;
  const [reason] = [...failure].filter(([, value]) => typeof value === 'string');
  const flags = [...failure].filter(([, value]) => typeof value !== 'string');
  const hasFailed = flags.length > 0 && flags.every(([key, value]) => data.get(key) === value);
  return hasFailed && reason ? String(data.get(reason[0])) : undefined;
}

/** An HTTP error instead of a response of the API: the request did not reach a function. */
function plainAnswer(status: number, reason: string): MockAnswer {
  return { status, type: 'application/json', body: `${JSON.stringify({ error: reason })}\n`, reason };
}
