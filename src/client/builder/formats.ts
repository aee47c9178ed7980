import { strings } from 'virtual:strings/client';
import type { CallFormat } from '../../catalog/model/call-format.ts';
import { element, linkTo } from '../element.ts';

/** Adds tabs and empty panels for the formats that the page does not have. */
export function addFormats(formats: readonly CallFormat[]): void {
  const list = document.querySelector<HTMLElement>('[role="tablist"][data-formats]');
  if (!list) return;
  for (const { slug, title } of formats) {
    if (document.getElementById(slug)) continue;
    const tab = linkTo(`#${slug}`, '', title);
    tab.id = `tab-${slug}`;
    tab.role = 'tab';
    tab.tabIndex = -1;
    tab.ariaSelected = 'false';
    tab.setAttribute('aria-controls', slug);
    list.append(tab);
    const button = element('button', 'btn', strings.copy);
    button.classList.add('copy', 'js');
    button.type = 'button';
    button.ariaLabel = `${strings.copy} ${title}`;
    const pre = element('pre', 'wrap', element('code', ''));
    const block = element('div', 'code', element('header', '', element('p', ''), button), pre);
    const heading = element('h3', '', title);
    const panel = element('div', '', heading, block, element('p', 'hint'));
    panel.id = slug;
    panel.role = 'tabpanel';
    panel.setAttribute('aria-labelledby', tab.id);
    list.parentElement!.append(panel);
  }
}
