import type { CallFormat } from '../catalog/model/call-format.ts';
import type { Catalog, Guide } from '../catalog/model/catalog.ts';
import { parseGuideExample } from '../catalog/model/guide-example.ts';
import { adapterOf } from '../output/adapters.ts';
import type { Data } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { callTokens } from './call.ts';
import { callResponse } from './call-response.ts';
import { jsonResponse } from './json.ts';
import type { ResponsePart } from './response-part.ts';
import type { Token } from './token.ts';
import { xmlResponse } from './xml.ts';

/** An example of a guide: a call in some formats, and its response. */
export interface WorkedCall {
  /** The caption, in Markdown. */
  title: string | undefined;
  spec: FunctionSpec;
  /** The values that the call sends, by parameter. */
  call: ReadonlyMap<string, Data>;
  calls: readonly { format: CallFormat; tokens: Token[] }[];
  responses: readonly { format: 'json' | 'xml'; tokens: Token[] }[];
}

/**
 * Computes an example of a guide: the call, and the response that output options make of the function's sample. Returns
 * undefined for a text that cannot be read or names an unknown function, which a rule reports.
 */
export function workedCall(guide: Guide, text: string, catalog: Catalog): WorkedCall | undefined {
  const { config, byName, guideData } = catalog;
  const parsed = parseGuideExample(guide.file, text).value;
  const spec = parsed && byName.get(parsed.function);
  if (!spec) return undefined;
  const forms = parsed.form ? config.calls.filter(({ slug }) => parsed.form!.includes(slug)) : config.calls.slice(0, 1);
  const data = parsed.from === undefined ? undefined : guideData.get(parsed.from);
  const response = callResponse(spec, parsed.call, config, data);
  return {
    title: parsed.title,
    spec,
    call: parsed.call,
    calls: forms.flatMap((format) => {
      const tokens = callTokens(spec, parsed.call, format, config);
      return tokens ? [{ format, tokens }] : [];
    }),
    responses: parsed.answer.flatMap((format) => {
      const tokens = format === 'none' ? undefined : responseTokens(response, format, catalog);
      return tokens && format !== 'none' ? [{ format, tokens }] : [];
    }),
  };
}

/** A response in a format; undefined if the API does not have the format. */
function responseTokens(
  response: readonly ResponsePart[],
  format: 'json' | 'xml',
  { config }: Catalog,
): Token[] | undefined {
  if (format === 'json') return jsonResponse(response);
  const { xml } = config.answer;
  const rules = adapterOf(config)?.xml;
  return xml && rules ? xmlResponse(response, xml.root, rules).tokens : undefined;
}
