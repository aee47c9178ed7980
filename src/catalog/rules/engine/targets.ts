import type { Problem } from '../../../spec/diagnostic.ts';
import { suggest } from '../../../text/suggest.ts';
import { movedAddresses } from '../../model/moved.ts';
import { splitAddress } from '../../model/permalinks.ts';
import { normalizeAddress } from '../../model/redirect-table.ts';
import type { RuleContext } from './context.ts';
import { namedPages } from './named-pages.ts';

/** Returns what is wrong with the target of a redirect; undefined if it is a page or file of the site, and its anchor exists. */
export type TargetCheck = (target: string, from?: string) => Omit<Problem, 'ruleId'> | undefined;

/** Makes the check for the targets of redirects. */
export function targetCheck(context: RuleContext): TargetCheck {
  const { pages, suggestPage } = context;
  const single = singleRedirects(context);
  return (target, from) => {
    const { page, anchor } = splitAddress(target);
    if (!pages.has(page)) {
      const next = single.get(normalizeAddress(page));
      if (next === undefined)
        return { message: `\`${target}\` is not a page or file of this site`, ...suggestPage(page) };
      return chain(target, from, single);
    }
    const anchors = anchor === undefined ? undefined : pages.anchors(page);
    if (anchors && !anchors.has(anchor!))
      return { message: `\`${page}\` has no anchor \`${anchor}\``, ...suggest(anchor!, anchors) };
    return undefined;
  };
}

/** Returns every single redirect of the content: from its normalized old address to its target. */
export function singleRedirects(context: RuleContext): Map<string, string> {
  const moved = movedAddresses(namedPages(context), context.permalinks.links);
  return new Map(
    [...Object.entries(context.redirects.pages), ...moved].map(([old, target]) => [normalizeAddress(old), target]),
  );
}

/** A target that is an old address itself: where it ends, or that it leads back. */
function chain(target: string, from: string | undefined, single: ReadonlyMap<string, string>): Omit<Problem, 'ruleId'> {
  const seen = new Set(from === undefined ? [] : [normalizeAddress(from)]);
  let last = target;
  for (;;) {
    const key = normalizeAddress(splitAddress(last).page);
    const next = single.get(key);
    if (next === undefined) break;
    if (seen.has(key)) return { message: `\`${target}\` leads back to \`${from ?? target}\``, expected: 'a page' };
    seen.add(key);
    last = next;
  }
  return { message: `\`${target}\` is an old address itself`, expected: `\`${last}\`, to which it leads` };
}
