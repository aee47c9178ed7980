// The theme switch: as the system says, light, dark.
import { remember } from './storage.ts';

const ORDER = ['system', 'light', 'dark'];

const { dataset } = document.documentElement;
const button = document.querySelector('.theme');

function show(): void {
  const word = button?.querySelector('span');
  if (word) word.textContent = `: ${dataset.theme ?? 'system'}`;
}

button?.addEventListener('click', () => {
  const next = ORDER[(ORDER.indexOf(dataset.theme ?? 'system') + 1) % ORDER.length];
  if (next === 'system') delete dataset.theme;
  else dataset.theme = next;
  remember('theme', dataset.theme ?? null);
  show();
});
show();
