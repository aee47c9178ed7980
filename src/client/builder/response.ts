import { strings } from 'virtual:strings/builder';
import { fieldAnchor } from '../../catalog/model/address.ts';
import type { DataObject, OptionFormRules } from '../../output/adapter.ts';
import { browserAdapterOf } from '../../output/browser-adapters.ts';
import type { CallData } from '../../sample/call-data.ts';
import { jsonResponse } from '../../sample/json.ts';
import type { ResponsePart } from '../../sample/response-part.ts';
import type { Sample } from '../../sample/value.ts';
import { xmlTokens } from '../../sample/xml.ts';
import { paintResponse } from './paint.ts';

/** The sample response of the page, to which output options can be applied. */
export interface SampleResponse {
  rules: OptionFormRules;
  /** The fields of its list. */
  fields: string[];
  /** Shows the response with options applied. Returns how many entries it has, as a sentence. */
  show(options: ReadonlyMap<string, string>): string;
  /** Shows the response as the page has it. */
  restore(): void;
}

/** Reads the sample response that the page shows; undefined if output options have no list to apply to. */
export function openResponse(data: CallData): SampleResponse | undefined {
  const adapter = browserAdapterOf(data);
  const codes = ['json', 'xml'].map((format) => document.querySelector(`#output-${format} pre.data code`));
  if (!adapter || !codes[0] || data.data === undefined || data.metadata === undefined) return undefined;
  const whole: DataObject = Object(JSON.parse(codes[0].textContent!));
  const all = adapter.form.listIn(whole[data.data]);
  if (!all) return undefined;
  const shown = codes.map((code) => [...(code?.childNodes ?? [])]);
  const response = { data: whole[data.data], metadata: (whole[data.metadata] ?? {}) as DataObject };

  function restore(): void {
    for (const [i, code] of codes.entries()) code?.replaceChildren(...shown[i]!);
  }

  return {
    rules: adapter.form,
    fields: all.fields,
    restore,
    show(options) {
      restore();
      if (![...options.keys()].some(adapter.isOption)) return '';
      const { data: list, metadata } = adapter.applyOptions(response, Object.fromEntries(options));
      const parts = [
        ...(list === undefined ? [] : [part(data.data!, 'returns', list)]),
        part(data.metadata!, 'metadata', metadata),
      ];
      if (codes[0]) paintResponse(codes[0], jsonResponse(parts));
      if (codes[1]) paintResponse(codes[1], xmlTokens(parts, data.xmlRoot!, adapter.xml));
      return list === undefined
        ? strings.failedResponse
        : strings.sampleResponse(adapter.form.listIn(list)?.count ?? 0, all.count);
    },
  };
}

const part = (key: string, list: ResponsePart['part'], value: unknown): ResponsePart => ({
  key,
  part: list,
  value: sampleOf(value, list, ''),
});

/** A value of the response; each key has the path of its row. A key of a map has no row, and gets that of the map. */
function sampleOf(value: unknown, list: ResponsePart['part'], path: string): Sample {
  if (Array.isArray(value)) return { kind: 'list', items: value.map((item) => sampleOf(item, list, path)) };
  if (value === null || typeof value !== 'object') return { kind: 'scalar', value: value as string | number | null };
  const members = Object.entries(value).map(([key, inner]) => {
    const own = path === '' ? key : `${path}.${key}`;
    const known = document.getElementById(fieldAnchor(list, own)) ? own : path;
    return { key, path: known || undefined, value: sampleOf(inner, list, known) };
  });
  return { kind: 'object', members };
}
