// "Try parameters": a form that writes the call of the page in every format, and applies output options to the sample response.
import { strings } from 'virtual:strings/builder';
import { readCallFragment } from '../../sample/call-link.ts';
import { type FormState, filledCall } from '../../sample/form-state.ts';
import { say } from '../say.ts';
import { makeForm } from './form.ts';
import { type Loaded, load, loadStyles } from './load.ts';
import { type CallPanels, openPanels } from './panels.ts';
import { fillSettings, readSettings } from './settings.ts';

/** The place of the form, on every page that loads this module. */
const root = document.getElementById('call')!;

/** Opens the form of the page, or closes it if it is open. */
type Toggle = () => void;

let made: Promise<Toggle> | undefined;

/** Opens the form of the page, or closes it if it is open. Shows a message if it cannot be loaded. */
export async function toggleBuilder(): Promise<void> {
  try {
    made ??= makeBuilder();
    (await made)();
  } catch {
    made = undefined;
    say(strings.failed);
  }
}

/** Adds the formats that pages do not have, with the first call of the page, and opens one of them. */
export async function openLanguage(slug: string): Promise<void> {
  const loaded = await load(root.dataset.function!);
  panelsOf(loaded, firstState(loaded));
  document.getElementById(`tab-${slug}`)?.click();
}

/** The call that the page shows first, as the form has it. */
function firstState({ spec }: Loaded): FormState {
  const { first, secrets } = root.dataset;
  const { values, options } = readCallFragment(spec, first!, () => true)!.state;
  const hidden = secrets?.split(' ').map((name): [string, string[]] => [name, ['']]) ?? [];
  return { values: new Map([...values, ...hidden]), options };
}

const panelsOf = (loaded: Loaded, first: FormState): CallPanels =>
  openPanels(loaded, filledCall(loaded.spec, first, loaded.data.booleans).call, readSettings());

async function makeBuilder(): Promise<Toggle> {
  const [loaded] = await Promise.all([load(root.dataset.function!), loadStyles()]);
  const opener = document.querySelector<HTMLElement>('.try')!;
  const first = firstState(loaded);
  const panels = panelsOf(loaded, first);
  const form = makeForm(loaded, first, panels, toggle);
  root.append(form.element);

  function toggle(): void {
    const isOpen = root.hidden;
    root.hidden = !isOpen;
    opener.ariaExpanded = String(isOpen);
    // The other examples of the page.
    for (const other of document.querySelectorAll<HTMLElement>('.samples .more')) other.hidden = isOpen;
    if (isOpen) form.open();
    else {
      form.close();
      panels.restore(readSettings());
      fillSettings(readSettings());
      opener.focus();
    }
  }

  // A link to another call of the same page.
  addEventListener('hashchange', () => {
    if (!root.hidden && location.hash.startsWith('#call')) form.readLink();
  });
  return toggle;
}
