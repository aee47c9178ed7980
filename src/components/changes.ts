import { changesOf, type VersionChanges } from '../catalog/model/changes.ts';
import { contextOf, formerTargets } from './former-targets.ts';
import { functionList } from './function-list.ts';
import { type Html, html } from './html.ts';
import { breadcrumbs, heading } from './page-parts.ts';
import type { Page, RenderContext } from './render-context.ts';

/** Returns the page of the functions that each version added, deprecated and removed, newest version first. */
export function changesPage(site: RenderContext): Page {
  const { addresses, config, strings, showsVersions } = site.catalog;
  const context = contextOf(site, addresses.changes);
  const title = showsVersions ? strings.frame.changesByVersion : strings.frame.changes;
  const summary = showsVersions ? strings.lists.changesSummary : strings.lists.changesSummaryUnversioned;
  const main = html`${breadcrumbs(context, [{ title: strings.frame.changes }])}<h1>${title}</h1>
<p class="summary">${summary}</p>

${changesOf(context.catalog).map((changes) => versionSection(context, changes))}`;
  return {
    title: `${title} - ${config.title}`,
    description: showsVersions ? strings.lists.changesDescription(config.title) : summary,
    address: addresses.changes,
    main,
    place: { address: addresses.changes },
  };
}

function versionSection(context: RenderContext, { anchor, title, lists }: VersionChanges): Html {
  const bodies = lists.map(
    (list) => html`<h3>${list.heading}</h3>
${functionList(context, list.functions, list.state)}
`,
  );
  return html`<section class="when" id="${anchor}">${formerTargets(context, anchor)}
${heading(anchor, title)}
<div>
${bodies}</div>
</section>

`;
}
