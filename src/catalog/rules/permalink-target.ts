import { type Permalink, splitAddress } from '../model/permalinks.ts';
import { normalizeAddress } from '../model/redirect-table.ts';
import type { RuleContext } from './engine/context.ts';
import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';
import { singleRedirects, targetCheck } from './engine/targets.ts';

const line = (text: string) => files({ 'permalinks.txt': `${text}\n` }, text);

export const permalinkTarget: Rule = {
  id: 'permalink-target',
  severity: 'error',
  summary: 'A line `old -> new` of `permalinks.txt` must lead from an address that does not exist to one that does.',
  details:
    'An old page leads to another page, an old anchor to an anchor of the same page: a browser does not send anchors to a server, so a server cannot redirect them.',
  fixed: true,
  good: line('/functions/get_ship/#sizes -> /functions/get_ship/#returns'),
  bad: line('/functions/get_ship/#sizes -> /functions/get_ship/#return'),
  checkContent(context, report) {
    const { label, permalinks } = context;
    const moved = permalinks.links.filter(({ to, gone }) => to || gone);
    if (moved.length === 0) return;
    const check = targetCheck(context);
    const single = singleRedirects(context);
    const file = `${label}/permalinks.txt`;
    for (const link of moved) {
      const { line, old, to } = link;
      if (stillExists(link, context)) {
        const message = `\`${old}\` exists`;
        report({ file, line, column: 1, message, expected: `the line \`${old}\` alone` });
      } else if (to) {
        const from = splitAddress(old);
        const target = splitAddress(to.address);
        const page = single.get(normalizeAddress(from.page)) ?? from.page;
        const isElsewhere = from.anchor !== undefined && target.page !== page;
        const problem = isElsewhere
          ? { message: `\`${to.address}\` is on another page`, expected: `an anchor of \`${page}\`` }
          : check(to.address, old);
        if (problem) report({ file, line, column: to.column, ...problem });
      }
    }
  },
};

function stillExists({ old }: Permalink, { pages }: RuleContext): boolean {
  const { page, anchor } = splitAddress(old);
  if (!pages.has(page)) return false;
  return anchor === undefined || (pages.anchors(page)?.has(anchor) ?? false);
}
