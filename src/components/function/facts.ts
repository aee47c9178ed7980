import { postsSecrets } from '../../sample/call-secrets.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import { effectMark, nameClasses } from '../effect.ts';
import { type Html, html, type Renderable } from '../html.ts';
import { functionLink } from '../prose.ts';
import type { RenderContext } from '../render-context.ts';

/** A fact about a function: its label and its value. */
export type Fact = [label: string, value: Renderable];

/** Renders the facts below a function's summary: what the call does and how it is sent. */
export function facts(context: RenderContext, spec: FunctionSpec): Html {
  const { config, strings, showsVersions } = context.catalog;
  const words = strings.function;
  const rows: Fact[] = [];
  if (spec.removed) {
    const version = spec.removed === true ? config.release : spec.removed;
    rows.push([words.removed, showsVersions ? words.removedBy(version) : words.yes]);
  } else rows.push([words.effect, effectMark(context, spec.effect)]);
  if (spec.restarts) rows.push([words.restarts, spec.restarts.join(', ')]);
  if (spec.background) rows.push([words.background, backgroundFact(context, spec.background)]);
  if (spec.undo !== undefined) rows.push([words.undo, undoFact(context, spec.undo)]);
  rows.push([words.method, methodFact(context, spec)]);
  rows.push(...sinceFact(context, spec, words.since));
  if (spec.role) rows.push([words.requiresRole, spec.role]);
  return html`<dl class="facts">
${factRows(rows)}</dl>
`;
}

/** Renders the rows of a list of facts. */
export function factRows(rows: readonly Fact[]): Html[] {
  return rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`);
}

/** Returns how a call continues after its response; `background` is the function that reports its progress, or true. */
export function backgroundFact(context: RenderContext, background: true | string): Renderable {
  const words = context.catalog.strings.function;
  return background === true ? words.continues : words.continuesAs(functionLink(context, background));
}

/** The function that takes the effect back, with its own effect. */
function undoFact(context: RenderContext, name: string): Html {
  const spec = context.catalog.byName.get(name);
  const link = functionLink(context, name);
  return spec ? html`<span class="${nameClasses(spec)}">${link}</span>` : link;
}

/** Returns the HTTP method, with the type of the body if there is one: `POST, JSON body`. */
export function methodFact({ catalog }: RenderContext, spec: FunctionSpec): string {
  const words = catalog.strings.function;
  const { method, request } = spec;
  if (method === undefined) return words.notKnown;
  if (postsSecrets(spec, catalog.config)) return words.methodOrPost(method);
  return request ? `${method}, ${words.methodBody[request]}` : method;
}

/** Returns the version that added the function; nothing if the pages do not show versions. */
export function sinceFact({ catalog }: RenderContext, { since }: FunctionSpec, label: string): Fact[] {
  const words = catalog.strings.function;
  if (!catalog.showsVersions) return [];
  return [[label, since === undefined ? words.notKnown : words.version(since)]];
}
