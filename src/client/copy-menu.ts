import { strings } from 'virtual:strings/client';
import { codeSpan } from '../text/markdown.ts';
import { element } from './element.ts';
import { copyText, say } from './say.ts';

/** What is linked: the whole page, or one of its rows. */
interface Target {
  url: string;
  /** The function, and the parameter or field if a row is linked. */
  names: string[];
}

/** The forms in which a link is copied, by their labels in the menu. */
const FORMS: [label: string, text: (target: Target) => string][] = [
  [strings.copyLink, ({ url }) => url],
  [strings.copyMarkdown, ({ url, names }) => `[${names.map(codeSpan).join(strings.nameOf)}](${url})`],
  [strings.copyHtml, htmlLink],
];

/** The distance of the menu from its button and from the edge of the window, in pixels. */
const GAP = 4;

/** The button that opened the menu. */
let opener: HTMLElement | undefined;

const menu = element('div', 'pop', ...FORMS.map(item));
menu.role = 'menu';
menu.popover = 'auto';
menu.ariaLabel = strings.copyLink;
menu.addEventListener('keydown', move);
menu.addEventListener('toggle', ({ newState }) => {
  if (opener && newState === 'closed') opener.ariaExpanded = 'false';
});
document.querySelector('main')?.append(menu);

/** Opens the menu below a button, or above it where the window ends. Esc and a click outside close it, and the button gets the focus again. */
export function openMenu(button: HTMLElement): void {
  if (opener) opener.ariaExpanded = 'false';
  opener = button;
  button.ariaExpanded = 'true';
  menu.showPopover();
  const { top, bottom, left } = button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = menu;
  const isBelow = bottom + offsetHeight + GAP <= innerHeight;
  menu.style.top = `${scrollY + (isBelow ? bottom + GAP : top - offsetHeight - GAP)}px`;
  menu.style.left = `${Math.max(0, Math.min(left, innerWidth - offsetWidth - GAP))}px`;
  items()[0]?.focus();
}

function item([label, text]: (typeof FORMS)[number]): HTMLElement {
  const button = element('button', '', label);
  button.type = 'button';
  button.role = 'menuitem';
  button.tabIndex = -1;
  button.addEventListener('click', async () => {
    const target = targetOf(opener);
    menu.hidePopover();
    if (!(await copyText(text(target), strings.linkCopied))) say(target.url);
  });
  return button;
}

const items = (): HTMLElement[] => [...menu.querySelectorAll('button')];

function move(event: KeyboardEvent): void {
  if (event.key === 'Tab') menu.hidePopover();
  const all = items();
  const at = all.findIndex((one) => one.matches(':focus'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all.at(to % all.length)?.focus();
}

function htmlLink({ url, names }: Target): string {
  const codes = names.map((name) => element('code', '', name));
  const link = element('a', '', ...codes.flatMap((code, i) => (i > 0 ? [strings.nameOf, code] : [code])));
  link.href = url;
  return link.outerHTML;
}

function targetOf(button: HTMLElement | undefined): Target {
  const row = button?.closest('tr[id]');
  const page = location.href.replace(/[?#].*/, '');
  const name = document.querySelector('h1')?.textContent ?? '';
  if (!row) return { url: page, names: [name] };
  return { url: `${page}#${row.id}`, names: [row.querySelector('.self')?.textContent ?? '', name] };
}
