import fs from 'node:fs';
import path from 'node:path';
import { exists, move, moveIfThere } from './file-moves.ts';
import { OLD, siteIn, type Target } from './site-work.ts';

/** Moves the old entries of an output out and the new ones in. Called again after an interruption, it continues where it stopped. */
export function moveEntries(work: string, { path: target, entries }: Target): void {
  const old = path.join(work, OLD);
  fs.mkdirSync(old, { recursive: true });
  for (const name of entries!.stale) moveIfThere(path.join(target, name), path.join(old, name));
  for (const name of entries!.fresh) {
    const fresh = path.join(siteIn(work), name);
    if (!exists(fresh)) continue;
    moveIfThere(path.join(target, name), path.join(old, name));
    move(fresh, path.join(target, name));
  }
}

/** Undoes `moveEntries`, however far it came. */
export function restoreEntries(work: string, { path: target, entries }: Target): void {
  const old = path.join(work, OLD);
  if (!exists(old)) return;
  for (const name of entries!.fresh) {
    const fresh = path.join(siteIn(work), name);
    if (!exists(fresh)) moveIfThere(path.join(target, name), fresh);
  }
  for (const name of fs.readdirSync(old)) move(path.join(old, name), path.join(target, name));
}
