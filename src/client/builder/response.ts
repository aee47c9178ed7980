import type { DataRecord, OptionFormRules } from '../../output/adapter.ts';
import { adapterOf } from '../../output/adapters.ts';
import type { CallData } from '../../sample/call-data.ts';
import { jsonResponse } from '../../sample/json.ts';
import type { ResponsePart } from '../../sample/response-part.ts';
import { textOf } from '../../sample/token.ts';
import { fromData } from '../../sample/value.ts';
import { xmlResponse } from '../../sample/xml.ts';
import { fromPlain } from '../../spec/data.ts';

/** The sample response of the page, to which output options can be applied. */
export interface SampleResponse {
  rules: OptionFormRules;
  fields: string[];
  /** Returns the response in JSON and XML with options applied, and how many of the entries it has. */
  shaped(options: ReadonlyMap<string, string>): {
    json: string;
    xml: string | undefined;
    shown: number | undefined;
    all: number;
  };
}

/** Reads the sample response that the page shows; undefined if output options have no list to apply to. */
export function sampleResponse(data: CallData, text: string | null | undefined): SampleResponse | undefined {
  const adapter = adapterOf(data);
  if (!adapter || !text || data.data === undefined || data.metadata === undefined) return undefined;
  const whole = parsed(text);
  const list = whole && adapter.form.listIn(whole[data.data]);
  if (!whole || !list) return undefined;
  const { form: rules, xml } = adapter;
  return {
    rules,
    fields: list.fields,
    shaped(options) {
      const response = { data: whole[data.data!], metadata: (whole[data.metadata!] ?? {}) as DataRecord };
      const result = adapter.applyOptions(response, Object.fromEntries(options));
      const parts: ResponsePart[] = [
        ...(result.data === undefined ? [] : [part(data.data!, 'returns', result.data)]),
        part(data.metadata!, 'metadata', result.metadata),
      ];
      return {
        json: textOf(jsonResponse(parts)),
        xml: data.xmlRoot === undefined ? undefined : textOf(xmlResponse(parts, data.xmlRoot, xml).tokens),
        shown: result.data === undefined ? undefined : (rules.listIn(result.data)?.count ?? 0),
        all: list.count,
      };
    },
  };
}

const part = (key: string, kind: ResponsePart['part'], value: unknown): ResponsePart => ({
  key,
  part: kind,
  value: fromData(fromPlain(value), '', undefined),
});

function parsed(text: string): DataRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? (value as DataRecord) : undefined;
  } catch {
    return undefined;
  }
}
