import type { Guide } from '../catalog/model/catalog.ts';
import { parseGuideExample } from '../catalog/model/guide-example.ts';
import { adapterOf } from '../output/adapters.ts';
import { callTokens } from '../sample/call.ts';
import { callFragment } from '../sample/call-link.ts';
import { callResponse } from '../sample/call-response.ts';
import { stateOf } from '../sample/form-state.ts';
import { jsonResponse } from '../sample/json.ts';
import type { ResponsePart } from '../sample/response-part.ts';
import type { Token } from '../sample/token.ts';
import { xmlResponse } from '../sample/xml.ts';
import type { Data } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { callCode, codeBlock, linkedToPage, responseCode } from './code.ts';
import { hasCallForm } from './function/calls.ts';
import { type Html, html } from './html.ts';
import { inlineProse } from './prose.ts';
import type { RenderContext } from './render-context.ts';

/** An example of a guide: a call, and the response that output options make of the function's sample. */
export function workedExample(context: RenderContext, guide: Guide, text: string): Html {
  const { config, byName, guideData, strings } = context.catalog;
  const parsed = parseGuideExample(guide.file, text).value;
  const spec = parsed && byName.get(parsed.function);
  // A rule reports an example that cannot be read or names an unknown function.
  if (!spec) return html``;
  const forms = parsed.form ? config.calls.filter(({ slug }) => parsed.form!.includes(slug)) : config.calls.slice(0, 1);
  const calls = forms.map((form) => {
    const tokens = callTokens(spec, parsed.call, form, config);
    return (
      tokens &&
      html`${codeBlock(context, callCode(context, linkedToPage(tokens, spec)), {
        classes: 'wrap',
        title: form.title,
        copyLabel: strings.frame.copyCall(form.title),
      })}\n`
    );
  });
  const data = parsed.from === undefined ? undefined : guideData.get(parsed.from);
  const response = callResponse(spec, parsed.call, config, data);
  const shown = parsed.answer.map((format) => {
    const tokens = responseTokens(context, response, format);
    return (
      tokens &&
      html`${codeBlock(context, responseCode(tokens), {
        classes: 'data',
        title: strings.lists.exampleResponse,
        copyLabel: strings.frame.copyResponse(format.toUpperCase()),
      })}\n`
    );
  });
  return html`${parsed.title !== undefined && html`<p class="call">${inlineProse(context, parsed.title)}</p>\n`}${calls}${shown}${tryLink(context, spec, parsed.call)}`;
}

/** A link to the form on the function's page, filled in with the call of the example. */
function tryLink(context: RenderContext, spec: FunctionSpec, call: ReadonlyMap<string, Data>): Html | undefined {
  const { addresses, strings } = context.catalog;
  if (call.size === 0 || !hasCallForm(spec)) return undefined;
  const fragment = callFragment(spec, stateOf(spec, call));
  return html`<p class="hint js"><a href="${addresses.function(spec.name)}#${fragment}">${strings.function.tryExample}</a></p>\n`;
}

/** A response in a format; undefined if the API does not have the format. */
function responseTokens(
  { catalog }: RenderContext,
  response: readonly ResponsePart[],
  format: 'json' | 'xml' | 'none',
): Token[] | undefined {
  if (format === 'json') return jsonResponse(response);
  const { xml } = catalog.config.answer;
  const rules = adapterOf(catalog.config)?.xml;
  return format === 'xml' && xml && rules ? xmlResponse(response, xml.root, rules).tokens : undefined;
}
