import fs from 'node:fs';
import path from 'node:path';

/** How long a folder must be quiet before a change is reported, in milliseconds: editors write a file in several steps. */
const PAUSE = 25;

/** Watches folders until it is closed. */
export interface ContentWatcher {
  close(): void;
}

/**
 * Calls `onChange` after each change below a folder, which may be moved away and come back. Folders are watched, not files:
 * a watch for each file would be ten thousand. Calls `onError` for a folder that cannot be watched.
 */
export function watchFolder(root: string, onChange: () => void, onError: (error: unknown) => void): ContentWatcher {
  const watchers = new Map<string, { watcher: fs.FSWatcher; identity: string }>();
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      watchAll();
      onChange();
    }, PAUSE);
  };
  const drop = (folder: string) => {
    watchers.get(folder)?.watcher.close();
    watchers.delete(folder);
  };
  const watch = (folder: string, identity: string) => {
    try {
      // In the folder around the root, only the root matters.
      const isAround = folder === path.dirname(root);
      const watcher = fs.watch(folder, (_, name) => {
        if (!isAround || name === null || name === path.basename(root)) changed();
      });
      watcher.on('error', () => {
        drop(folder);
        changed();
      });
      watchers.set(folder, { watcher, identity });
    } catch (error) {
      onError(error);
    }
  };
  const watchAll = () => {
    const wanted = new Map([path.dirname(root), ...foldersBelow(root)].map((folder) => [folder, identityOf(folder)]));
    for (const [folder, { identity }] of watchers) if (wanted.get(folder) !== identity) drop(folder);
    for (const [folder, identity] of wanted) {
      if (identity !== undefined && !watchers.has(folder)) watch(folder, identity);
    }
  };
  watchAll();
  return {
    close() {
      clearTimeout(timer);
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}

/** A folder, all folders below it, and those of files to which symlinks lead. A folder that vanishes has none. */
function foldersBelow(root: string): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (folder: string) => {
    const real = realPath(folder);
    if (real === undefined || seen.has(real)) return;
    seen.add(real);
    let entries: fs.Dirent[];
    try {
      entries = fs.readdirSync(folder, { withFileTypes: true });
    } catch {
      return;
    }
    found.add(folder);
    for (const entry of entries) {
      const inside = path.join(folder, entry.name);
      if (entry.isDirectory()) visit(inside);
      else if (entry.isSymbolicLink()) follow(inside);
    }
  };
  const follow = (link: string) => {
    const target = realPath(link);
    if (target === undefined) return;
    if (fs.statSync(target, { throwIfNoEntry: false })?.isDirectory()) visit(link);
    else found.add(path.dirname(target));
  };
  visit(root);
  return found;
}

function realPath(file: string): string | undefined {
  try {
    return fs.realpathSync(file);
  } catch {
    return undefined;
  }
}

/** Identifies a folder, so that a later one at the same path, perhaps with the same inode, is recognized as new. */
function identityOf(folder: string): string | undefined {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  return stat && [stat.dev, stat.ino, stat.birthtimeMs].join(':');
}
