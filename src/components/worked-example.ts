import type { Guide } from '../catalog/catalog.ts';
import { parseGuideExample } from '../catalog/guide-examples.ts';
import { applyOptions } from '../output/apply.ts';
import { type AnswerPart, answerOf } from '../sample/answer.ts';
import { callTokens } from '../sample/call.ts';
import { jsonAnswer } from '../sample/json.ts';
import { textOf } from '../sample/token.ts';
import { fromData } from '../sample/value.ts';
import { xmlAnswer } from '../sample/xml.ts';
import { type Data, fromPlain, toPlain } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { answerCode, callCode, codeBlock, linkedToPage } from './code.ts';
import { type Html, html } from './html.ts';
import { inlineProse } from './prose.ts';
import type { Site } from './site.ts';

/** A call and the answer that this project's own code computes for it. */
export function workedExample(site: Site, guide: Guide, text: string): Html {
  const { config, byName } = site.catalog;
  const parsed = parseGuideExample(guide.file, text).value;
  const spec = parsed && byName.get(parsed.function);
  // The check has said what is wrong; a page that the author looks at meanwhile leaves the example out.
  if (!spec) return html``;
  const forms = parsed.form ? config.calls.filter(({ slug }) => parsed.form!.includes(slug)) : config.calls.slice(0, 1);
  const calls = forms.map((form) => {
    const tokens = callTokens(spec, parsed.call, form, config);
    return tokens && html`${codeBlock(callCode(site, linkedToPage(tokens, spec)), 'wrap')}\n`;
  });
  const answer = computedAnswer(site, spec, parsed.call, parsed.from);
  const shown = parsed.answer.map((form) => {
    if (form === 'none') return undefined;
    const tokens = form === 'json' ? jsonAnswer(answer) : xmlAnswer(answer, config.answer.xml?.root ?? 'result').tokens;
    return html`${codeBlock(answerCode(tokens), 'data')}\n`;
  });
  return html`${parsed.title !== undefined && html`<p class="call">${inlineProse(site, parsed.title)}</p>\n`}${calls}${shown}`;
}

/** The answer to a call with output options: the function's own sample, or data of the guide, as the options leave it. */
function computedAnswer(
  site: Site,
  spec: FunctionSpec,
  call: ReadonlyMap<string, Data>,
  from: string | undefined,
): AnswerPart[] {
  const { config, guideData } = site.catalog;
  const { data: dataKey, metadata: metadataKey } = config.answer;
  const plain = JSON.parse(textOf(jsonAnswer(answerOf(spec, config))));
  const given = from === undefined ? undefined : guideData.get(from);
  const answer = { data: given === undefined ? plain[dataKey] : toPlain(given), metadata: plain[metadataKey] };
  const options = Object.fromEntries([...call].map(([name, value]) => [name, String(value)]));
  const result = applyOptions(answer, options);
  const parts: AnswerPart[] = [];
  if (result.data !== undefined)
    parts.push({ key: dataKey, part: 'data', value: fromData(fromPlain(result.data), '', undefined) });
  parts.push({ key: metadataKey, part: 'metadata', value: fromData(fromPlain(result.metadata), '', undefined) });
  return parts;
}
