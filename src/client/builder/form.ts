import { strings } from 'virtual:strings/builder';
import { browserAdapterOf } from '../../output/browser-adapters.ts';
import { callFragment, readCallFragment } from '../../sample/call-link.ts';
import { type FormState, filledCall } from '../../sample/form-state.ts';
import { problemsOf } from '../../sample/problems.ts';
import { element } from '../element.ts';
import { copyText, say } from '../say.ts';
import { button } from './controls.ts';
import type { FieldForm } from './field-form.ts';
import { drawFields, focusField } from './fields.ts';
import { drawLab } from './lab.ts';
import type { Loaded } from './load.ts';
import { problemText } from './messages.ts';
import type { CallPanels } from './panels.ts';
import { openResponse } from './response.ts';
import { readSettings } from './settings.ts';
import { settingsFields } from './settings-fields.ts';
import { addNeeded, filledFrom, stateFrom } from './state.ts';

/** The delay between an edit and the change of the page's URL, in milliseconds. Browsers limit how often it may change. */
const LINK_DELAY = 300;

/** The form of a function. */
export interface CallForm {
  element: HTMLElement;
  /** Fills the form with the call of the page's URL, or with the first one. */
  readLink(): void;
  /** Fills the form and moves the focus to its first field. */
  open(): void;
  /** Shows the response of the page again, and takes the call out of its URL. */
  close(): void;
}

/** Makes the form of a function. `first` is the first call of the page; `leave` closes the form. */
export function makeForm({ spec, data }: Loaded, first: FormState, panels: CallPanels, leave: () => void): CallForm {
  const adapter = browserAdapterOf(data);
  const isOption = (name: string) => adapter?.isOption(name) ?? false;
  const sample = openResponse(data);
  let filled = filledFrom(first, sample?.rules, isOption);
  let settings = readSettings();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fields = element('div', '');
  const lab = element('div', 'lab');
  const status = element('p', 'missing');
  status.role = 'status';
  const shown = element('output', '');
  const linked = element('p', 'linked');
  const form = element(
    'form',
    'try-form',
    element('header', '', element('h3', '', strings.parameters), button(strings.close, leave)),
    linked,
    fields,
    status,
    ...(sample ? [element('h3', '', strings.options), lab] : []),
    element('div', 'acts', button(strings.copyLink, copyLink), button(strings.startOver, startOver), shown),
    settingsFields(settings, (next) => {
      settings = next;
      update();
    }),
  );
  form.ariaLabel = strings.parameters;
  form.noValidate = true;
  form.addEventListener('submit', (event) => event.preventDefault());

  const state = () => stateFrom(filled, sample?.rules);

  function fill(next: FormState): void {
    filled = filledFrom(next, sample?.rules, isOption);
    draw();
    const { options } = filled;
    if (sample && options)
      drawLab({ box: lab, form: options, rules: sample.rules, fields: sample.fields, changed: update });
  }

  function draw(): void {
    const needed = addNeeded(spec, filled.values);
    const fieldForm: FieldForm = {
      spec,
      values: filled.values,
      booleans: data.booleans,
      changed: update,
      redraw(said, focused) {
        draw();
        focusField(fields, focused);
        if (said) say(said);
      },
    };
    drawFields(fields, fieldForm, needed);
    update();
  }

  /** Writes the call, the response and the link for what is filled in now. */
  function update(said?: string): void {
    const { call, sent, invalid } = filledCall(spec, state(), data.booleans);
    panels.write(call, settings);
    const texts = [
      ...invalid.map((one) => strings.notJson(...one)),
      ...problemsOf(spec, sent, data.booleans).map(problemText),
    ];
    status.toggleAttribute('data-bad', texts.length > 0);
    if (texts.length === 0) texts.push(strings.ready);
    status.replaceChildren(...texts.flatMap((text, i) => (i > 0 ? [element('br', ''), text] : [text])));
    if (sample) shown.textContent = sample.show(state().options);
    clearTimeout(timer);
    timer = setTimeout(keepLink, LINK_DELAY);
    if (said) say(said);
  }

  /** Makes the page's URL the link to the call. */
  function keepLink(): void {
    clearTimeout(timer);
    const url = new URL(location.href);
    const format = document.documentElement.dataset.call;
    if (format) url.searchParams.set('format', format);
    url.hash = callFragment(spec, state());
    history.replaceState(null, '', url.href);
  }

  async function copyLink(): Promise<void> {
    keepLink();
    if (!(await copyText(location.href, strings.linkCopied))) say(strings.copyFromBar);
  }

  function startOver(): void {
    fill(first);
    say(strings.startedOver);
  }

  function readLink(): void {
    const found = readCallFragment(spec, location.hash, isOption);
    const isEmpty = !found || found.state.values.size + found.state.options.size === 0;
    fill(isEmpty ? first : found.state);
    const notes = [
      found?.unknown.length && strings.unknownNames(found.unknown.join(', ')),
      found?.secrets.length && strings.secretsIgnored(found.secrets.join(', ')),
      found?.isTooLong && strings.tooLong,
    ];
    linked.textContent = notes.filter(Boolean).join(' ');
    linked.hidden = linked.textContent === '';
  }

  return {
    element: form,
    readLink,
    open() {
      readLink();
      fields.querySelector<HTMLElement>('select, textarea')?.focus({ preventScroll: true });
    },
    close() {
      clearTimeout(timer);
      history.replaceState(null, '', location.pathname + location.search);
      sample?.restore();
    },
  };
}
