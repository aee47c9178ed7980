import type { Problem } from '../../spec/diagnostic.ts';
import { ROOT_ADDRESSES } from '../model/address.ts';
import type { RuleContext } from './engine/context.ts';
import { body } from './engine/example.ts';
import { linksIn } from './engine/links.ts';
import type { Rule } from './engine/rule.ts';

export const deadLink: Rule = {
  id: 'dead-link',
  severity: 'error',
  summary: 'A link to a page of this site must lead to a page that exists.',
  details: 'Links begin with `/`, without the base path under which the site is published.',
  good: body('See [the ship](/functions/get_ship/).'),
  bad: body('See [the ship](/functions/get_shp/).'),
  checkText(text, context, report) {
    for (const { node, url, page } of linksIn(text)) {
      if (page === undefined || context.pages.has(page)) continue;
      const message = `a link to \`${url}\`, which is not a page of this site`;
      report({ ...text.place(node), message, ...suggestionFor(page, context) });
    }
  },
};

/** The address that was presumably meant. */
function suggestionFor(page: string, { names, guides, suggestPage }: RuleContext): Partial<Problem> {
  // A link from file to file: `../dns/adddns.md`.
  const [, name = ''] = /([^/]+)\.md$/.exec(page) ?? [];
  if (names.has(name)) return { suggestion: ROOT_ADDRESSES.function(name) };
  if (guides.some(({ slug }) => slug === name)) return { suggestion: ROOT_ADDRESSES.guide(name) };
  return suggestPage(page);
}
