import { versionAnchor } from '../catalog/model/address.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { counted } from '../text/words.ts';
import { functionList } from './function-list.ts';
import { type Html, html } from './html.ts';
import { breadcrumbs, heading } from './page-parts.ts';
import type { Page, RenderContext } from './render-context.ts';

/** The page of what came and went, newest version first. */
export function changesPage(context: RenderContext): Page {
  const { functions, versions, addresses, config } = context.catalog;
  const came = Map.groupBy(functions, ({ since }) => since);
  const deprecated = Map.groupBy(functions, (spec) => spec.deprecated);
  const gone = Map.groupBy(functions, (spec) => spec.removed);
  const parts = [...versions].reverse().map((version) =>
    section(context, versionAnchor(version), version, [
      ['New', came.get(version)],
      ['Deprecated', deprecated.get(version)],
      ['Removed', gone.get(version)],
    ]),
  );
  const ageless = (came.get(undefined) ?? []).filter(({ removed }) => !removed);
  const unknown: [string, FunctionSpec[] | undefined][] = [
    [`Removed before version ${config.release} or with it`, gone.get(true)],
    ['Deprecated', deprecated.get(true)],
    ['New', ageless],
  ];
  const main = html`${breadcrumbs([{ title: 'Changes' }])}<h1>Changes by version</h1>
<p class="summary">Which functions came, were deprecated and went, newest version first.</p>

${parts}${section(context, 'unknown', 'Not known', unknown)}`;
  return {
    title: `Changes by version - ${config.title}`,
    description: `Which functions of ${config.title} came, were deprecated and went, version by version.`,
    address: addresses.changes,
    main,
    place: { address: addresses.changes },
  };
}

function section(
  context: RenderContext,
  id: string,
  title: string,
  lists: [string, FunctionSpec[] | undefined][],
): Html | undefined {
  const given = lists.filter(([, specs]) => specs?.length);
  if (given.length === 0) return undefined;
  const bodies = given.map(
    ([label, specs]) => html`<h3>${label}, ${counted(specs!.length, 'function')}</h3>
${functionList(context, specs!)}
`,
  );
  return html`<section class="when" id="${id}">
${heading(id, title)}
<div>
${bodies}</div>
</section>

`;
}
