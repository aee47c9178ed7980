// The theme button: system, light, dark. All catalogs of a host share the choice.
import { strings } from 'virtual:strings/client';
import { remember } from './storage.ts';

type Theme = keyof typeof strings.themes;

const ORDER: readonly Theme[] = ['system', 'light', 'dark'];

const { dataset } = document.documentElement;
const button = document.querySelector('.theme');
const current = (): Theme => ORDER.find((theme) => theme === dataset.theme) ?? 'system';

function show(): void {
  const label = button?.querySelector('span');
  if (label) label.textContent = strings.themes[current()];
}

button?.addEventListener('click', () => {
  const next = ORDER[(ORDER.indexOf(current()) + 1) % ORDER.length];
  if (next === 'system') delete dataset.theme;
  else dataset.theme = next;
  remember('theme', dataset.theme ?? null);
  show();
});
show();
