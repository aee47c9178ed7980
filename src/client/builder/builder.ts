// "Try parameters": a form that writes the call of the page in every format, and applies output options to the sample response.
import { strings } from 'virtual:strings/builder';
import type { OptionForm } from '../../output/adapter.ts';
import { adapterOf } from '../../output/adapters.ts';
import { callTokens, sendsSecret, templateOf } from '../../sample/call.ts';
import { callFragment, readCallFragment } from '../../sample/call-link.ts';
import { type FormState, filledCall, neededParameters } from '../../sample/form-state.ts';
import { problemsOf } from '../../sample/problems.ts';
import type { Token } from '../../sample/token.ts';
import type { Data } from '../../spec/data.ts';
import { element } from '../element.ts';
import { copyText, say } from '../say.ts';
import { button, lineField } from './controls.ts';
import { drawFields, firstTexts } from './fields.ts';
import { addFormats } from './formats.ts';
import { drawLab } from './lab.ts';
import { type Loaded, load, loadStyles } from './load.ts';
import { problemText } from './messages.ts';
import { paintCall } from './paint.ts';
import { sampleResponse } from './response.ts';
import { fillSettings, keepSettings, readSettings, type Settings } from './settings.ts';

/** The delay between an edit and the change of the page's URL, in milliseconds. Browsers limit how often it may change. */
const LINK_DELAY = 300;

let opened: Promise<Builder> | undefined;

/** An open form. */
interface Builder {
  close(): void;
  isOpen(): boolean;
  open(): void;
}

/** Opens the form of the page, or closes it if it is open. Shows a message if it cannot be loaded. */
export async function toggleBuilder(): Promise<void> {
  const root = document.getElementById('call')!;
  try {
    const isNew = opened === undefined;
    opened ??= makeBuilder(root);
    const builder = await opened;
    if (!isNew && builder.isOpen()) builder.close();
    else builder.open();
  } catch {
    opened = undefined;
    say(strings.failed);
  }
}

/** Adds the formats that pages do not have, with the first call of the page, and opens one of them. */
export async function openLanguage(slug: string): Promise<void> {
  const root = document.getElementById('call')!;
  const loaded = await loadPage(root);
  addFormats(loaded.data.calls);
  const { call } = filledCall(loaded.spec, firstState(root, loaded), loaded.data.booleans);
  paintPanels(loaded, call, readSettings(), false);
  document.getElementById(`tab-${slug}`)?.click();
}

const loadPage = (root: HTMLElement): Promise<Loaded> => load(root.dataset.function!);

/** The call that the page shows first, as the form has it. */
function firstState({ dataset }: HTMLElement, { spec }: Loaded): FormState {
  const { state } = readCallFragment(spec, dataset.first!, () => true)!;
  const secrets = dataset.secrets?.split(' ') ?? [];
  return { ...state, values: new Map([...state.values, ...secrets.map((name): [string, string[]] => [name, ['']])]) };
}

/** Writes a call into the first block of each panel; `isEdited` is false if only the new panels are to be filled. */
function paintPanels(
  { spec, data }: Loaded,
  call: ReadonlyMap<string, Data>,
  settings: Settings,
  isEdited: boolean,
): void {
  for (const format of data.calls) {
    const panel = document.getElementById(format.slug);
    const code = panel?.querySelector('.code code');
    if (!panel || !code || !(isEdited || format.onDemand)) continue;
    const tokens = callTokens(spec, call, format, data);
    if (tokens) paintCall(code, withSettings(tokens, settings));
    else code.textContent = '';
    const block = panel.querySelector<HTMLElement>('.code')!;
    block.hidden = !tokens;
    const title = panel.querySelector('.code header p');
    if (title && isEdited) title.textContent = strings.yourCall;
    const hint = panel.querySelector('.hint');
    const template = templateOf(spec, call, format, data);
    const notes = [sendsSecret(spec, call) ? template?.secretNote : undefined, template?.note];
    if (hint && format.onDemand)
      hint.textContent = tokens ? plain(notes.filter(Boolean).join(' ')) : plain(format.none ?? '');
  }
}

/** A note in Markdown as plain text. */
const plain = (markdown: string): string => markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');

const withSettings = (tokens: readonly Token[], settings: Settings): Token[] =>
  tokens.map((token) => {
    const own = token.kind === 'setting' ? settings[token.of as keyof Settings] : undefined;
    return own === undefined ? token : { ...token, text: own };
  });

async function makeBuilder(root: HTMLElement): Promise<Builder> {
  const [loaded] = await Promise.all([loadPage(root), loadStyles()]);
  const { spec, data } = loaded;
  const adapter = adapterOf(data);
  const opener = document.querySelector<HTMLElement>('.try')!;
  const samples = root.closest('.samples')!;
  const isOption = (name: string) => adapter?.isOption(name) ?? false;
  const responses = ['json', 'xml'].map((format) => document.querySelector(`#output-${format} pre.data code`));
  const originals = responses.map((code) => [...(code?.childNodes ?? [])]);
  const sample = sampleResponse(data, responses[0]?.textContent);
  let settings = readSettings();
  let values = new Map<string, string[]>();
  let options: OptionForm | undefined;
  let others = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fields = element('div', '');
  const lab = element('div', 'lab');
  const status = element('p', 'missing');
  status.role = 'status';
  const shown = element('output', '');
  const form = element(
    'form',
    'try-form',
    element(
      'header',
      '',
      element('h3', '', strings.parameters),
      button(strings.close, () => close()),
    ),
    fields,
    status,
    ...(sample ? [element('h3', '', strings.options), lab] : []),
    element(
      'div',
      'acts',
      button(strings.copyLink, copyLink),
      button(strings.startOver, () => {
        fill(firstState(root, loaded));
        say(strings.startedOver);
      }),
      shown,
    ),
    serverSettings(),
  );
  form.ariaLabel = strings.parameters;
  form.noValidate = true;
  form.addEventListener('submit', (event) => event.preventDefault());
  root.append(form);

  const state = (): FormState => ({
    values,
    options: new Map([...others, ...(options && sample ? sample.rules.write(options) : [])]),
  });

  /** Fills the form with a state, and adds the parameters that a call must send. */
  function fill(next: FormState): void {
    values = new Map([...next.values].map(([name, texts]) => [name, [...texts]]));
    const given = Object.fromEntries(next.options);
    options = sample?.rules.read(given);
    others = new Map(sample ? [...next.options].filter(([name]) => !isOption(name)) : next.options);
    redraw();
    if (sample && options) drawLab(lab, options, sample.rules, sample.fields, (said) => update(said));
  }

  function redraw(): void {
    for (let round = 0; round < 9; round += 1) {
      const missing = neededParameters(spec, state());
      if (missing.length === 0) break;
      for (const field of missing) values.set(field.name, firstTexts(spec, field));
    }
    drawFields(fields, spec, values, neededNames(), {
      changed: () => update(),
      rebuilt: (said) => {
        redraw();
        if (said) say(said);
      },
    });
    update();
  }

  /** The parameters that the call would lack without their row. */
  function neededNames(): Set<string> {
    const { options: sent } = state();
    const isNeeded = (name: string) => {
      const without = new Map([...values].filter(([own]) => own !== name));
      return neededParameters(spec, { values: without, options: sent }).some((field) => field.name === name);
    };
    return new Set([...values.keys()].filter(isNeeded));
  }

  /** Writes the call, the response and the link for what is filled in now. */
  function update(said?: string): void {
    const filled = filledCall(spec, state(), data.booleans);
    paintPanels(loaded, filled.call, settings, true);
    const problems = problemsOf(spec, filled.sent, data.booleans).map(problemText);
    const texts = [...filled.invalid.map(strings.notJson), ...problems];
    status.replaceChildren(...texts.flatMap((text, i) => (i > 0 ? [element('br', ''), text] : [text])));
    if (texts.length === 0) status.textContent = strings.ready;
    status.toggleAttribute('data-bad', texts.length > 0);
    showResponse();
    clearTimeout(timer);
    timer = setTimeout(() => history.replaceState(null, '', link()), LINK_DELAY);
    if (said) say(said);
  }

  function showResponse(): void {
    if (!sample) return;
    const written = state().options;
    const hasOptions = [...written.keys()].some(isOption);
    const shaped = hasOptions ? sample.shaped(written) : undefined;
    for (const [i, code] of responses.entries()) {
      const text = i === 0 ? shaped?.json : shaped?.xml;
      if (code && text !== undefined) code.textContent = text;
      else code?.replaceChildren(...originals[i]!);
    }
    if (!shaped) shown.textContent = '';
    else
      shown.textContent =
        shaped.shown === undefined ? strings.failedResponse : strings.sampleResponse(shaped.shown, shaped.all);
  }

  function link(): string {
    const url = new URL(location.href);
    const format = document.documentElement.dataset.call;
    if (format) url.searchParams.set('format', format);
    url.hash = callFragment(spec, state());
    return url.href;
  }

  async function copyLink(): Promise<void> {
    clearTimeout(timer);
    history.replaceState(null, '', link());
    const hasSecret = sendsSecret(spec, filledCall(spec, state(), data.booleans).call);
    if (!(await copyText(location.href, hasSecret ? strings.linkCopiedWithout : strings.linkCopied)))
      say(strings.copyFromBar);
  }

  /** The fields for the server, the user and the name of the token variable. */
  function serverSettings(): HTMLElement {
    const fieldsOf = (['host', 'user', 'token'] as const).map((key) =>
      lineField(strings.settings[key], 'text', settings[key] ?? '', (text) => {
        settings = keepSettings({ ...settings, [key]: text });
        fillSettings(settings);
        update();
      }),
    );
    return element(
      'details',
      '',
      element('summary', '', strings.server),
      element('div', 'server', ...fieldsOf),
      element('p', 'hint', strings.settingsNote),
    );
  }

  function readLink(): void {
    const linked = readCallFragment(spec, location.hash, isOption);
    const isEmpty = !linked || (linked.state.values.size === 0 && linked.state.options.size === 0);
    fill(isEmpty ? firstState(root, loaded) : linked.state);
    const notes = [
      linked?.unknown.length ? strings.unknownNames(linked.unknown.join(', ')) : '',
      linked?.secrets.length ? strings.secretsIgnored(linked.secrets.join(', ')) : '',
      linked?.isTooLong ? strings.tooLong : '',
    ].filter(Boolean);
    if (notes.length > 0) form.querySelector('.linked')?.remove();
    if (notes.length > 0) fields.before(element('p', 'linked', notes.join(' ')));
  }

  function open(): void {
    root.hidden = false;
    opener.ariaExpanded = 'true';
    for (const more of samples.querySelectorAll<HTMLElement>('.more')) more.hidden = true;
    readLink();
    form.querySelector<HTMLElement>('select, textarea, input, button')?.focus({ preventScroll: true });
  }

  function close(): void {
    clearTimeout(timer);
    root.hidden = true;
    opener.ariaExpanded = 'false';
    const url = new URL(location.href);
    url.hash = '';
    history.replaceState(null, '', url.href.replace(/#$/, ''));
    for (const more of samples.querySelectorAll<HTMLElement>('.more')) more.hidden = false;
    for (const [i, code] of responses.entries()) code?.replaceChildren(...originals[i]!);
    shown.textContent = '';
    for (const [panel, nodes, title] of shownCalls) {
      panel.querySelector('.code code')!.replaceChildren(...nodes);
      panel.querySelector('.code header p')!.textContent = title;
    }
    opener.focus();
  }

  // What the page showed before the form was opened, restored when it is closed.
  const shownCalls = data.calls.flatMap(({ slug }): [Element, Node[], string][] => {
    const panel = document.getElementById(slug);
    const code = panel?.querySelector('.code code');
    return panel && code
      ? [[panel, [...code.childNodes], panel.querySelector('.code header p')?.textContent ?? '']]
      : [];
  });
  addFormats(data.calls);
  // A link to another call of the same page.
  addEventListener('hashchange', () => {
    if (!root.hidden && location.hash.startsWith('#call')) readLink();
  });
  return { open, close, isOpen: () => !root.hidden };
}
