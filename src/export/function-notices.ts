import type { Catalog } from '../catalog/model/catalog.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { codeSpan } from '../text/markdown.ts';

/** Returns the notices that a function is deprecated or removed, and that a call deletes or destroys data, as paragraphs of Markdown. */
export function functionNotices(
  spec: FunctionSpec,
  { config, strings, showsVersions }: Catalog,
): (string | undefined)[] {
  const { function: words } = strings;
  const { deprecated, removed, effect } = spec;
  const replacement = spec.replacement && codeSpan(spec.replacement);
  const advice = (use: (name: string) => string[]) => (replacement ? use(replacement).join('') : words.noReplacement);
  if (removed) {
    const release = showsVersions ? [words.notAvailableIn(config.release)] : [];
    return [[`**${words.removedNotice}**`, ...release, advice(words.useInstead)].join(' ')];
  }
  const state = deprecated === true ? words.deprecatedNotice : deprecated && words.deprecatedSinceNotice(deprecated);
  const release = showsVersions ? [words.stillAvailableIn(config.release)] : [];
  const loss = { read: undefined, change: undefined, delete: words.deleteNotice, destroy: words.destroyNotice }[effect];
  return [state && [`**${state}**`, ...release, advice(words.useInNewCode)].join(' '), loss && `**${loss}**`];
}
