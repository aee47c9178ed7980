import type { Catalog } from '../catalog/model/catalog.ts';
import { adapterOf } from '../output/adapters.ts';
import { callResponse } from '../sample/call-response.ts';
import { callConstants } from '../sample/http-calls.ts';
import { problemsOf } from '../sample/problems.ts';
import { responseOf, unknownFunctionReason } from '../sample/response.ts';
import type { ResponsePart } from '../sample/response-part.ts';
import { fromData, toData } from '../sample/value.ts';
import { fromPlain, textOfData, toPlain } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { authorizationProblem } from './authorization.ts';
import { reasonOf } from './reasons.ts';
import type { ReceivedCall } from './received.ts';
import { failed, type MockAnswer, plainAnswer, rendered } from './rendered.ts';
import type { Route, RoutedFunction } from './routes.ts';
import { type ReceivedValues, receivedValues } from './values.ts';

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
