import type { CallTemplate } from '../catalog/model/call-format.ts';
import type { Data } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { type Argument, argumentsOf, placeOf } from './arguments.ts';
import type { Callable, CallSettings } from './callable.ts';

/** Returns whether a call sends a secret among the parameters of its URL or form. */
export function sendsSecret(spec: Callable, call: ReadonlyMap<string, Data>): boolean {
  return sentSecrets(spec, call).length > 0;
}

/** Returns whether calls of a GET function are POSTs with a form if they send one of its secret parameters. */
export function postsSecrets(
  spec: Pick<FunctionSpec, 'method' | 'request' | 'parameters'>,
  { postSecrets }: Pick<CallSettings, 'postSecrets'>,
): boolean {
  if (!postSecrets || spec.request || spec.method !== 'GET') return false;
  return (spec.parameters ?? []).some((field) => field.secret && placeOf(spec, field) === 'query');
}

/**
 * Returns what a reader must know about the secrets that a call sends: where they appear, and how to set the variables that hold
 * them. Empty if the call sends none.
 */
export function secretNotes(
  spec: Callable,
  call: ReadonlyMap<string, Data>,
  { secretNote, variableNote }: Pick<CallTemplate, 'secretNote' | 'variableNote'>,
): string[] {
  const secrets = sentSecrets(spec, call);
  if (secrets.length === 0) return [];
  const inFiles = secrets.every(({ source }) => source?.kind === 'file');
  return [secretNote, inFiles ? undefined : variableNote].filter((note) => note !== undefined);
}

/** The secrets that a call sends among the parameters of its URL or form. Most functions have none. */
function sentSecrets(spec: Callable, call: ReadonlyMap<string, Data>): Argument[] {
  if (!spec.parameters?.some(({ secret }) => secret)) return [];
  return argumentsOf(spec, call).filter(
    ({ parameter, place }) => parameter?.secret && (place === 'query' || place === 'body'),
  );
}

/** Returns whether a call that would send a secret in its URL is sent as a form instead. */
export function isPosted(
  spec: Callable,
  call: ReadonlyMap<string, Data>,
  { postSecrets }: Pick<CallSettings, 'postSecrets'>,
): boolean {
  const { request, method = 'GET' } = spec;
  return postSecrets && !request && (method === 'GET' || method === 'POST') && sendsSecret(spec, call);
}
