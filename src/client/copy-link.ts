// The button of each row that copies a link to it. Its menu is loaded at the first click.
import { strings } from 'virtual:strings/client';
import { element } from './element.ts';

for (const row of document.querySelectorAll('.fields tbody tr[id]:not(.group)')) {
  const button = element('button', 'btn link');
  button.type = 'button';
  button.ariaLabel = strings.copyLinkTo(row.querySelector('.self')?.textContent ?? '');
  button.ariaHasPopup = 'menu';
  button.ariaExpanded = 'false';
  row.querySelector('.type')?.append(button);
}

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('.link') : null;
  if (button) (await import('./copy-menu.ts')).openMenu(button);
});
