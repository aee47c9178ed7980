import { z } from 'zod';
import type { Catalog } from '../catalog/model/catalog.ts';
import type { Redirect } from '../catalog/model/redirect-table.ts';
import { markedSummary, pageItem } from '../export/markdown-page.ts';
import type { FieldIndex } from '../search/field-index.ts';
import type { Group } from '../search/group.ts';
import { search } from '../search/search.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { counted } from '../text/words.ts';
import { type Tool, ToolError, tool } from './tool.ts';

/** The largest number of results of each kind. */
const MOST = 10;

/** Returns the tool that searches, with the ranking of the site's finder. */
export function findFunction(
  catalog: Catalog,
  index: () => SearchIndex,
  fields: () => FieldIndex,
  redirect: () => Redirect,
): Tool {
  const { config } = catalog;
  return tool({
    name: 'find_function',
    title: 'Find functions',
    description: `Search the functions of ${config.title} by task, name, parameter, return field, value or old address. Best first.`,
    input: z.strictObject({ query: z.string().describe('Plain words, a name, an address or a command.') }),
    run({ query }) {
      if (query.trim() === '')
        throw new ToolError('`query` is empty. Describe the task, such as "suspend an account".');
      const { groups, closest } = search(index(), fields(), query, redirect());
      const found = groups.map((group) => groupText(group, catalog)).filter(Boolean);
      if (found.length > 0) return found.join('\n\n');
      const names = closest.map(({ name }) => `\`${name}\``).join(', ');
      const hint = names ? `Similar names: ${names}.` : 'Try other words: what to do, and to what.';
      return `Nothing matches. ${hint} The catalog has ${counted(catalog.functions.length, 'function')}.`;
    },
  });
}

function groupText(group: Group, catalog: Catalog): string {
  switch (group.kind) {
    case 'functions':
      return listText('Functions', group.hits, ({ kind, name, address, summary }) => {
        const spec = kind === 'function' ? catalog.byName.get(name) : undefined;
        return spec ? functionLine(spec, catalog) : pageItem(catalog, name, address, summary);
      });
    case 'fields':
      return listText('Parameters and fields', group.hits, ({ kind, path, value, owner }) => {
        const named = value === undefined ? `\`${path}\`` : `\`${path}\` with the value \`${value}\``;
        return `- ${named} in the ${kind} of \`${owner.name}\`: ${owner.summary}`;
      });
    case 'terms':
      return listText('Terms', group.hits, ({ name, guide, anchor }) => {
        const { addresses } = catalog;
        return `- \`${name}\`: ${addresses.absolute(`${addresses.guide(guide)}#${anchor}`)}`;
      });
    default: {
      const title = group.kind === 'guides' ? 'Guides' : 'Categories';
      return listText(title, group.hits, ({ name, address, summary }) => {
        const [page = '', anchor] = address.split('#');
        return anchor === undefined
          ? pageItem(catalog, name, page, summary)
          : `- [${name}](${catalog.addresses.absolute(address)}): ${summary}`;
      });
    }
  }
}

/** A function by its name, as the other tools want it, with its summary, category and effect. */
function functionLine(spec: FunctionSpec, catalog: Catalog): string {
  const category = catalog.categoryOf.get(spec.name)?.title;
  return `- \`${spec.name}\`: ${markedSummary(spec, catalog)} [${[category, spec.effect].filter(Boolean).join(', ')}]`;
}

function listText<Hit>(title: string, hits: readonly Hit[], line: (hit: Hit) => string): string {
  return hits.length === 0 ? '' : `${title}:\n\n${hits.slice(0, MOST).map(line).join('\n')}`;
}
