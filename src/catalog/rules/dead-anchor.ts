import { suggest } from '../../text/suggest.ts';
import { ROOT_ADDRESSES } from '../model/address.ts';
import { commonAnchors } from '../model/page-anchors.ts';
import type { RuleContext } from './engine/context.ts';
import { body } from './engine/example.ts';
import { linksIn } from './engine/links.ts';
import type { Rule } from './engine/rule.ts';
import type { MarkdownText } from './engine/texts.ts';

export const deadAnchor: Rule = {
  id: 'dead-anchor',
  severity: 'error',
  summary: 'A link to a place on a page must lead to an anchor that the page has.',
  good: body('See [what it returns](#returns).'),
  bad: body('See [what it returns](#return).'),
  checkText(text, context, report) {
    for (const { node, url, page, anchor } of linksIn(text)) {
      if (!anchor) continue;
      const anchors = page === undefined ? ownAnchors(text, context) : context.pages.anchors(page);
      if (!anchors || anchors.has(anchor)) continue;
      const message = `a link to \`${url}\`, but ${page === undefined ? 'this page' : `\`${page}\``} has no anchor \`${anchor}\``;
      report({ ...text.place(node), message, ...suggest(anchor, anchors, expected(anchors)) });
    }
  },
};

/** The anchors that all pages have which show the text. */
function ownAnchors(
  { owner }: MarkdownText,
  { pages, functions, config }: RuleContext,
): ReadonlySet<string> | undefined {
  if (owner.kind === 'function') return pages.anchors(ROOT_ADDRESSES.function(owner.name));
  if (owner.kind === 'guide') return pages.anchors(ROOT_ADDRESSES.guide(owner.name));
  if (owner.kind === 'record') {
    const users = functions.filter((spec) =>
      usesRecord([...(spec.parameters ?? []), ...(spec.returns ?? []), ...spec.metadata], owner.name),
    );
    const [first, ...others] = users.map(
      ({ name }) => pages.anchors(ROOT_ADDRESSES.function(name)) ?? new Set<string>(),
    );
    return first && new Set([...first].filter((anchor) => others.every((anchors) => anchors.has(anchor))));
  }
  return new Set(commonAnchors(config));
}

function usesRecord(fields: RuleContext['functions'][number]['metadata'], name: string): boolean {
  return fields.some(({ record, fields: inner }) => record === name || (inner && usesRecord(inner, name)));
}

/** The anchors, if there are few. */
function expected(anchors: ReadonlySet<string>): string | undefined {
  if (anchors.size === 0) return 'a link without an anchor, because the page has none';
  return anchors.size <= 10 ? `one of ${[...anchors].join(', ')}` : undefined;
}
