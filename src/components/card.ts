import { callTokens } from '../sample/call.ts';
import { titledCalls } from '../sample/titled-calls.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { callCode, codeBlock, linkedToPage } from './code.ts';
import { effectMark, nameClasses } from './effect.ts';
import { sinceFact } from './function/facts.ts';
import { stateNotice } from './function/head.ts';
import { requirement } from './function/section-links.ts';
import { breakable, type Html, html } from './html.ts';
import { inlineProse } from './prose.ts';
import type { RenderContext } from './render-context.ts';

/** Renders the card of a function, which other sites show in a frame: what it does, its first call in the first format, what it requires. */
export function cardHtml(context: RenderContext, spec: FunctionSpec): Html {
  const { addresses, config, strings } = context.catalog;
  const words = strings.function;
  const page = addresses.function(spec.name);
  const since = sinceFact(context, spec, words.since).map(([label, value]) => html`<span>${label} ${value}</span>`);
  const needed = requirement(context, spec, page);
  return html`<h1 class="name ${nameClasses(spec)}"><a href="${page}">${breakable(spec.name)}</a></h1>
<p class="summary">${inlineProse(context, spec.summary, spec)}</p>
${stateNotice(context, spec)}${call(context, spec)}<p class="facts">${!spec.removed && effectMark(context, spec.effect)}${since}${needed && html`<span>${needed}</span>`}</p>
<footer><a class="brand" href="${addresses.home}"><img src="${addresses.file('icon.svg')}" width="16" height="16" alt=""> ${config.title}</a> <a href="${page}">${words.cardMore}</a></footer>
`;
}

/** The first call of a function in the first format; nothing for a removed function, or one that the format does not have. */
function call(context: RenderContext, spec: FunctionSpec): Html | undefined {
  const { config, strings } = context.catalog;
  const [format] = config.calls;
  const [first] = titledCalls(spec);
  if (spec.removed || !format || !first) return undefined;
  const tokens = callTokens(spec, first.call, format, config);
  if (!tokens) return undefined;
  return html`${codeBlock(context, callCode(context, linkedToPage(tokens, spec)), {
    classes: 'wrap',
    title: format.title,
    copyLabel: strings.frame.copyCall(format.title),
  })}
`;
}
