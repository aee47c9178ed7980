import { closestMatch } from '../../../text/suggest.ts';
import { ROOT_ADDRESSES } from '../../model/address.ts';
import type { RuleContext } from './context.ts';

/** Something with a page: its name, its former names, and the file that describes it. */
interface Named {
  name: string;
  file: string;
  address: string;
  formerly: readonly string[];
}

/**
 * Says what keeps the address of a page working that no page has any more: the line to add, and to which file. `lost` are all such
 * addresses, `published` all that must work.
 */
export function renamedPage(
  page: string,
  lost: readonly string[],
  published: ReadonlySet<string>,
  context: RuleContext,
): string {
  const { label, functions, guides, categories = [] } = context;
  const [, kind, name = '', rest] = /^\/(functions|guides|categories)\/([^/]+)\/(.*)$/.exec(page) ?? [];
  const at = ROOT_ADDRESSES;
  const all: Record<string, readonly Named[]> = {
    functions: functions.map((spec) => ({ ...spec, address: at.function(spec.name), formerly: spec.formerly ?? [] })),
    guides: guides.map(({ slug, file, formerly = [] }) => ({ name: slug, file, address: at.guide(slug), formerly })),
    categories: categories.map(({ slug, formerly = [] }) => ({
      name: slug,
      file: `${label}/categories.yaml`,
      address: at.category(slug),
      formerly,
    })),
  };
  if (kind === undefined || rest !== '') return `a line \`${page} -> /new/address/\``;
  const fresh = all[kind]!.filter(({ address }) => !published.has(address));
  const closest = closestMatch(
    name,
    fresh.map((one) => one.name),
  );
  const renamed =
    fresh.find((one) => one.name === closest) ?? (fresh.length === 1 && isOnlyOne(lost, kind) ? fresh[0] : undefined);
  const line = `\`formerly: [${[...(renamed?.formerly ?? []), name].join(', ')}]\``;
  const place =
    renamed === undefined
      ? 'what has its new name'
      : kind === 'categories'
        ? `\`${renamed.name}\` in ${renamed.file}`
        : renamed.file;
  const rename = `${line} in ${place}`.replace('in `', 'below `');
  if (kind !== 'functions') return `${rename}, if it was renamed, or the line \`${page} -> /new/address/\``;
  return `${rename}, if it was renamed; if the API no longer has it, its file with \`removed: true\` instead of none`;
}

/** Whether only one page of a kind is lost, so that the only new one of that kind must be it. */
function isOnlyOne(lost: readonly string[], kind: string): boolean {
  return lost.filter((page) => page.startsWith(`/${kind}/`) && page.split('/').length === 4).length === 1;
}
