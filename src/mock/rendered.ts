import type { Catalog } from '../catalog/model/catalog.ts';
import { adapterOf } from '../output/adapters.ts';
import { jsonResponse } from '../sample/json.ts';
import { failureResponse } from '../sample/response.ts';
import type { ResponsePart } from '../sample/response-part.ts';
import { textOf } from '../sample/token.ts';
import { toData } from '../sample/value.ts';
import { xmlResponse } from '../sample/xml.ts';
import type { Data } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { ReceivedValues } from './values.ts';

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

/** Returns a failed response with a reason; status 400 if catalog.yaml does not describe failed responses. */
export function failed(catalog: Catalog, spec: Pick<FunctionSpec, 'name'>, reason: string, isXml: boolean): MockAnswer {
  const part = failureResponse(spec, catalog.config, reason);
  return part ? { ...rendered(catalog, [part], isXml), reason } : plainAnswer(400, reason);
}

/** Writes a response in JSON or XML; `root` is the root element of XML. An empty response, of an API without an envelope, has status 204. */
export function rendered(
  { config }: Catalog,
  parts: readonly ResponsePart[],
  isXml: boolean,
  root?: string,
): MockAnswer {
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

/** Returns an HTTP error instead of a response of the API: the request did not reach a function. */
export function plainAnswer(status: number, reason: string): MockAnswer {
  return { status, type: 'application/json', body: `${JSON.stringify({ error: reason })}\n`, reason };
}
