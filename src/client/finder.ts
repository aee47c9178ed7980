// The finder: one input, one list. What is found by name and words is shown at once; fields and page text are added below.

import { strings } from 'virtual:strings/finder';
import { taskGroup } from './groups.ts';
import { dialog, dialogView, input, list, options, select, selected, showIdle, status } from './results.ts';
import { loadIndex, prepareSearch, runSearch } from './run-search.ts';

export { prepareSearch } from './run-search.ts';

/** Counts the changes of the input. Results for an older value are dropped. */
let turn = 0;

/** The turn that the list answers. While it is an older one, the list has results for an older value, and Enter must not open them. */
let answered = 0;

/** The turn in which Enter was pressed before results arrived: the first result is then opened as soon as it is there. */
let entered = -1;

/** How many options Page Up and Page Down move. */
const PAGE = 8;

/** Opens the finder with a text that was typed before it was loaded, or selects the text in its input. */
export function openFinder(typed?: string): void {
  prepareSearch();
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  if (typed) input.value = typed;
  else input.select();
  if (typed || !options().length) find();
}

async function find(): Promise<void> {
  turn += 1;
  const mine = turn;
  const isCurrent = (): boolean => mine === turn;
  const asked = input.value.trim();
  const view = dialogView(asked);
  if (asked === '') {
    const index = await loadIndex().catch(() => undefined);
    if (!isCurrent()) return;
    answered = mine;
    if (index) showIdle(taskGroup(index));
    else view.failed();
    return;
  }
  await runSearch(
    asked,
    {
      ...view,
      show(groups, found) {
        view.show(groups, found);
        answered = mine;
        if (entered === mine) options()[0]?.click();
      },
    },
    isCurrent,
  );
}

function press(event: KeyboardEvent): void {
  // These keys belong to the input method. In Safari, the Enter that ends a composition comes after it, with this code.
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    choose(event);
    return;
  }
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const all = options();
  const current = selected();
  const next = target(event.key, all, current ? all.indexOf(current) : -1);
  if (!next) return;
  // These two also move the cursor in the input.
  if (event.key !== 'Home' && event.key !== 'End') event.preventDefault();
  select(next);
}

/** Opens the selected result: here, in a new tab with Ctrl or Cmd; with Shift, copies its link. */
function choose({ ctrlKey, metaKey, shiftKey }: KeyboardEvent): void {
  const option = answered === turn ? selected() : undefined;
  const opensWindow = ctrlKey || metaKey;
  if (!option) entered = opensWindow || shiftKey ? -1 : turn;
  else if (shiftKey) copyLink(option);
  else if (opensWindow) open(option.href, '_blank', 'noopener');
  else option.click();
}

/** The option that a key leads to from the one at an index; undefined if the key is not for the list. */
function target(key: string, all: HTMLAnchorElement[], at: number): HTMLAnchorElement | undefined {
  const index = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: Math.min(at + PAGE, all.length - 1),
    PageUp: Math.max(at - PAGE, 0),
    Home: 0,
    End: -1,
  }[key];
  return index === undefined ? undefined : all.at(index % all.length);
}

/** Copies the link of a result as Markdown, and says whether that worked. */
async function copyLink(option: HTMLAnchorElement): Promise<void> {
  const copied = import('./copy-result.ts').then(({ copyResult }) => copyResult(option));
  status.textContent = await copied.catch(() => strings.notCopied);
}

input.addEventListener('input', find);
input.addEventListener('keydown', press);
dialog.addEventListener('close', () => {
  entered = -1;
});
list.addEventListener('click', (event) => {
  const isOption = event.target instanceof Element && event.target.closest('a');
  // An open dialog would cover the page when the reader comes back.
  if (isOption && !event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
});
