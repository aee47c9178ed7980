import type { Catalog } from '../catalog/model/catalog.ts';
import { jsonResponse } from '../sample/json.ts';
import { failureResponse, responseOf, unknownFunctionReason } from '../sample/response.ts';
import { textOf } from '../sample/token.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { codeBlock, codeSpan, oneLine } from '../text/markdown.ts';

/** Returns the response of a function as Markdown; an empty string if it has none. */
export function responseText(spec: FunctionSpec, { config }: Catalog): string {
  const response = responseOf(spec, config);
  return response.length === 0 ? '' : codeBlock(textOf(jsonResponse(response)), 'json');
}

/** Returns the response with the first known reason of a failure, then all of them. */
export function failureText(spec: FunctionSpec, { config }: Catalog): string {
  const response = failureResponse(spec, config);
  if (!response) return '';
  const reasons = (spec.failures ?? []).map(
    ({ reason, when }) => `- ${codeSpan(oneLine(reason))}${when ? `: ${oneLine(when)}` : ''}`,
  );
  const block = codeBlock(textOf(jsonResponse([response])), 'json');
  return [config.answer.failureNote?.trim(), block, reasons.join('\n')].filter(Boolean).join('\n\n');
}

/** Returns the presumed response of a server that does not have a removed function. */
export function removedText(spec: FunctionSpec, { config, strings, showsVersions }: Catalog): string {
  const { presumedResponse, presumedResponseUnversioned, formerResponse } = strings.function;
  const response = failureResponse(spec, config, unknownFunctionReason(spec, config));
  const presumed = showsVersions ? presumedResponse(config.release) : presumedResponseUnversioned;
  const note = [spec.returns === null && formerResponse, response && presumed].filter(Boolean).join(' ');
  return [note, response && codeBlock(textOf(jsonResponse([response])), 'json')].filter(Boolean).join('\n\n');
}
