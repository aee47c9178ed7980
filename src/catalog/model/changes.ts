import type { FunctionSpec } from '../../spec/function.ts';
import { versionAnchor } from './address.ts';
import type { Catalog } from './catalog.ts';

/** The functions that a version added, deprecated or removed, below a heading. */
export interface ChangeList {
  heading: string;
  /** The state that the heading names; undefined for functions that were added. */
  state?: 'deprecated' | 'removed';
  functions: readonly FunctionSpec[];
}

/** The changes of a version. */
export interface VersionChanges {
  /** Its anchor on the page of changes. */
  anchor: string;
  title: string;
  lists: readonly ChangeList[];
}

/** Returns what each version added, deprecated and removed, newest version first, then what has no known version. */
export function changesOf({ functions, versions, config, strings, showsVersions }: Catalog): VersionChanges[] {
  const { addedList, deprecatedList, removedList, removedByList, versionNotKnown } = strings.lists;
  const list = (
    heading: (count: number) => string,
    some: readonly FunctionSpec[] = [],
    state?: ChangeList['state'],
  ): ChangeList => ({ heading: heading(some.length), functions: some, ...(state && { state }) });
  const filled = (anchor: string, title: string, lists: readonly ChangeList[]): VersionChanges[] => {
    const some = lists.filter((one) => one.functions.length > 0);
    return some.length > 0 ? [{ anchor, title, lists: some }] : [];
  };
  if (!showsVersions)
    return filled('unknown', strings.frame.functions, [
      list(
        removedList,
        functions.filter(({ removed }) => removed),
        'removed',
      ),
      list(
        deprecatedList,
        functions.filter(({ deprecated, removed }) => deprecated && !removed),
        'deprecated',
      ),
    ]);
  const added = Map.groupBy(functions, ({ since }) => since);
  const deprecated = Map.groupBy(functions, (spec) => spec.deprecated);
  const removed = Map.groupBy(functions, (spec) => spec.removed);
  return [
    ...versions
      .toReversed()
      .flatMap((version) =>
        filled(versionAnchor(version), version, [
          list(addedList, added.get(version)),
          list(deprecatedList, deprecated.get(version), 'deprecated'),
          list(removedList, removed.get(version), 'removed'),
        ]),
      ),
    ...filled('unknown', versionNotKnown, [
      list((count) => removedByList(config.release, count), removed.get(true), 'removed'),
      list(deprecatedList, deprecated.get(true), 'deprecated'),
      list(
        addedList,
        added.get(undefined)?.filter((spec) => !spec.removed),
      ),
    ]),
  ];
}
