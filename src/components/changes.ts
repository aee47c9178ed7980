import { versionAnchor } from '../catalog/model/address.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { functionList } from './function-list.ts';
import { type Html, html } from './html.ts';
import { breadcrumbs, heading } from './page-parts.ts';
import type { Page, RenderContext } from './render-context.ts';

/** A list of a version: its heading, by the number of functions, and the functions. */
type VersionList = [heading: (count: number) => string, functions: readonly FunctionSpec[] | undefined];

/** The page of the functions that each version added, deprecated and removed, newest version first. */
export function changesPage(context: RenderContext): Page {
  const { functions, addresses, config, strings, showsVersions } = context.catalog;
  const versions = showsVersions ? context.catalog.versions : [];
  const { addedList, deprecatedList, removedList, removedByList } = strings.lists;
  const added = Map.groupBy(functions, ({ since }) => since);
  const deprecated = Map.groupBy(functions, (spec) => spec.deprecated);
  const removed = Map.groupBy(functions, (spec) => spec.removed);
  const sections = [...versions].reverse().map((version) =>
    versionSection(context, versionAnchor(version), version, [
      [addedList, added.get(version)],
      [deprecatedList, deprecated.get(version)],
      [removedList, removed.get(version)],
    ]),
  );
  const unknown = added.get(undefined)?.filter((spec) => !spec.removed);
  const title = showsVersions ? strings.frame.changesByVersion : strings.frame.changes;
  const summary = showsVersions ? strings.lists.changesSummary : strings.lists.changesSummaryUnversioned;
  const unknownVersions = versionSection(context, 'unknown', strings.lists.versionNotKnown, [
    [(count) => removedByList(config.release, count), removed.get(true)],
    [deprecatedList, deprecated.get(true)],
    [addedList, unknown],
  ]);
  const unversioned = versionSection(context, 'unknown', strings.frame.functions, [
    [removedList, functions.filter((spec) => spec.removed)],
    [deprecatedList, functions.filter((spec) => spec.deprecated && !spec.removed)],
  ]);
  const main = html`${breadcrumbs(context, [{ title: strings.frame.changes }])}<h1>${title}</h1>
<p class="summary">${summary}</p>

${sections}${showsVersions ? unknownVersions : unversioned}`;
  return {
    title: `${title} - ${config.title}`,
    description: showsVersions ? strings.lists.changesDescription(config.title) : summary,
    address: addresses.changes,
    main,
    place: { address: addresses.changes },
  };
}

function versionSection(
  context: RenderContext,
  id: string,
  title: string,
  lists: readonly VersionList[],
): Html | undefined {
  const filled = lists.filter(([, functions]) => functions?.length);
  if (filled.length === 0) return undefined;
  const bodies = filled.map(
    ([label, functions]) => html`<h3>${label(functions!.length)}</h3>
${functionList(context, functions!)}
`,
  );
  return html`<section class="when" id="${id}">
${heading(id, title)}
<div>
${bodies}</div>
</section>

`;
}
