import type { Guide } from '../catalog/model/catalog.ts';
import { callFragment } from '../sample/call-link.ts';
import { stateOf } from '../sample/form-state.ts';
import { type WorkedCall, workedCall } from '../sample/worked-call.ts';
import { callCode, codeBlock, linkedToPage, responseCode } from './code.ts';
import { hasCallForm } from './function/calls.ts';
import { type Html, html } from './html.ts';
import { inlineProse } from './prose.ts';
import type { RenderContext } from './render-context.ts';

/** Renders an example of a guide: a call, and the response that output options make of the function's sample. */
export function workedExample(context: RenderContext, guide: Guide, text: string): Html {
  const { strings } = context.catalog;
  const example = workedCall(guide, text, context.catalog);
  if (!example) return html``;
  const calls = example.calls.map(
    ({ format, tokens }) =>
      html`${codeBlock(context, callCode(context, linkedToPage(tokens, example.spec)), {
        classes: 'wrap',
        title: format.title,
        copyLabel: strings.frame.copyCall(format.title),
      })}\n`,
  );
  const responses = example.responses.map(
    ({ format, tokens }) =>
      html`${codeBlock(context, responseCode(tokens), {
        classes: 'data',
        title: strings.lists.exampleResponse,
        copyLabel: strings.frame.copyResponse(format.toUpperCase()),
      })}\n`,
  );
  return html`${example.title !== undefined && html`<p class="call">${inlineProse(context, example.title)}</p>\n`}${calls}${responses}${tryLink(context, example)}`;
}

/** A link to the form on the function's page, filled in with the call of the example. */
function tryLink({ catalog: { addresses, strings } }: RenderContext, { spec, call }: WorkedCall): Html | undefined {
  if (call.size === 0 || !hasCallForm(spec)) return undefined;
  const fragment = callFragment(spec, stateOf(spec, call));
  return html`<p class="hint js"><a href="${addresses.function(spec.name)}#${fragment}">${strings.function.tryExample}</a></p>\n`;
}
