import type { Guide } from '../catalog/model/catalog.ts';
import { parseGuideExample } from '../catalog/read/guide-examples.ts';
import { applyOptions } from '../output/apply.ts';
import { callTokens } from '../sample/call.ts';
import { jsonResponse } from '../sample/json.ts';
import { type ResponsePart, responseOf } from '../sample/response.ts';
import { textOf } from '../sample/token.ts';
import { fromData } from '../sample/value.ts';
import { xmlResponse } from '../sample/xml.ts';
import { type Data, fromPlain, toPlain } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { callCode, codeBlock, linkedToPage, responseCode } from './code.ts';
import { type Html, html } from './html.ts';
import { inlineProse } from './prose.ts';
import type { RenderContext } from './render-context.ts';

/** A call and the answer that this project's own code computes for it. */
export function workedExample(context: RenderContext, guide: Guide, text: string): Html {
  const { config, byName } = context.catalog;
  const parsed = parseGuideExample(guide.file, text).value;
  const spec = parsed && byName.get(parsed.function);
  // The check has said what is wrong; a page that the author looks at meanwhile leaves the example out.
  if (!spec) return html``;
  const forms = parsed.form ? config.calls.filter(({ slug }) => parsed.form!.includes(slug)) : config.calls.slice(0, 1);
  const calls = forms.map((form) => {
    const tokens = callTokens(spec, parsed.call, form, config);
    return tokens && html`${codeBlock(context, callCode(context, linkedToPage(tokens, spec)), 'wrap')}\n`;
  });
  const answer = computedAnswer(context, spec, parsed.call, parsed.from);
  const shown = parsed.answer.map((form) => {
    if (form === 'none') return undefined;
    const tokens =
      form === 'json' ? jsonResponse(answer) : xmlResponse(answer, config.answer.xml?.root ?? 'result').tokens;
    return html`${codeBlock(context, responseCode(tokens), 'data')}\n`;
  });
  return html`${parsed.title !== undefined && html`<p class="call">${inlineProse(context, parsed.title)}</p>\n`}${calls}${shown}`;
}

/** The answer to a call with output options: the function's own sample, or data of the guide, as the options leave it. */
function computedAnswer(
  context: RenderContext,
  spec: FunctionSpec,
  call: ReadonlyMap<string, Data>,
  from: string | undefined,
): ResponsePart[] {
  const { config, guideData } = context.catalog;
  const { data: dataKey, metadata: metadataKey } = config.answer;
  const plain = JSON.parse(textOf(jsonResponse(responseOf(spec, config))));
  const given = from === undefined ? undefined : guideData.get(from);
  const answer = { data: given === undefined ? plain[dataKey] : toPlain(given), metadata: plain[metadataKey] };
  const options = Object.fromEntries([...call].map(([name, value]) => [name, String(value)]));
  const result = applyOptions(answer, options);
  const parts: ResponsePart[] = [];
  if (result.data !== undefined)
    parts.push({ key: dataKey, part: 'returns', value: fromData(fromPlain(result.data), '', undefined) });
  parts.push({ key: metadataKey, part: 'metadata', value: fromData(fromPlain(result.metadata), '', undefined) });
  return parts;
}
