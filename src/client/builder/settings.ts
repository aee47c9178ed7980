import { addresses } from '../address.ts';
import { remember } from '../storage.ts';

/** What a reader sets once for every call. The token itself is never here. */
export type Settings = Partial<Record<'host' | 'user' | 'token', string>>;

const KEY = `server:${addresses.base}`;
/** What each setting can consist of, so that it needs no quotes in any format. */
const ALLOWED = { host: /[^\w.:[\]-]/g, user: /[^\w.@-]/g, token: /\W/g };

/** Returns the settings that this browser has kept. */
export function readSettings(): Settings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return cleaned(stored !== null && typeof stored === 'object' ? stored : {});
  } catch {
    return {};
  }
}

/** Keeps the settings in this browser, without characters that they cannot have. */
export function keepSettings(settings: Settings): Settings {
  const kept = cleaned(settings);
  remember(KEY, Object.keys(kept).length > 0 ? JSON.stringify(kept) : null);
  return kept;
}

function cleaned(settings: object): Settings {
  const known = Object.entries(ALLOWED).map(([key, other]): [string, string] => [
    key,
    String((settings as Record<string, unknown>)[key] ?? '').replaceAll(other, ''),
  ]);
  return Object.fromEntries(known.filter(([, value]) => value !== ''));
}

/** Puts the settings into the calls that the page shows. */
export function fillSettings(settings: Settings, root: ParentNode = document): void {
  for (const node of root.querySelectorAll<HTMLElement>('var[data-v]')) {
    node.dataset.usual ??= node.textContent ?? '';
    node.textContent = settings[node.dataset.v as keyof Settings] ?? node.dataset.usual;
  }
}
