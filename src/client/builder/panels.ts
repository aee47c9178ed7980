import { strings } from 'virtual:strings/builder';
import type { CallFormat } from '../../catalog/model/call-format.ts';
import { callTokens, templateOf } from '../../sample/call.ts';
import { sendsSecret } from '../../sample/call-secrets.ts';
import type { Token } from '../../sample/token.ts';
import type { Data } from '../../spec/data.ts';
import { addFormats } from './formats.ts';
import type { Loaded } from './load.ts';
import { paintCall } from './paint.ts';
import type { Settings } from './settings.ts';

/** The names and values of a call. */
type Call = ReadonlyMap<string, Data>;

/** The calls of the page, one for each format. */
export interface CallPanels {
  /** Writes a call in every format. */
  write(call: Call, settings: Settings): void;
  /** Shows the calls of the page again, and the first of them in the formats that the page does not have. */
  restore(settings: Settings): void;
}

/** Adds the formats that the page does not have, with its first call. */
export function openPanels({ spec, data }: Loaded, first: Call, settings: Settings): CallPanels {
  addFormats(data.calls);
  const panels = data.calls.flatMap((format) => {
    const panel = document.getElementById(format.slug);
    const block = panel?.querySelector<HTMLElement>('.code');
    if (!block) return [];
    const code = block.querySelector('code')!;
    const title = block.querySelector('header > p')!;
    return [
      {
        format,
        block,
        code,
        title,
        nodes: [...code.childNodes],
        titled: title.textContent,
        hint: panel!.querySelector('.hint'),
      },
    ];
  });

  function writeOne({ format, block, code, hint }: (typeof panels)[number], call: Call, settings: Settings): void {
    const tokens = callTokens(spec, call, format, data);
    block.hidden = !tokens;
    if (tokens) paintCall(code, withSettings(tokens, settings));
    if (hint && format.onDemand) hint.textContent = plain(tokens ? notesOf(format, call) : (format.none ?? ''));
  }

  function notesOf(format: CallFormat, call: Call): string {
    const template = templateOf(spec, call, format, data);
    return [sendsSecret(spec, call) ? template?.secretNote : undefined, template?.note].filter(Boolean).join(' ');
  }

  function restore(settings: Settings): void {
    for (const panel of panels) {
      if (panel.format.onDemand) writeOne(panel, first, settings);
      else {
        panel.block.hidden = false;
        panel.code.replaceChildren(...panel.nodes);
      }
      panel.title.textContent = panel.titled;
    }
  }

  restore(settings);
  return {
    restore,
    write(call, settings) {
      for (const panel of panels) {
        writeOne(panel, call, settings);
        panel.title.textContent = strings.yourCall;
      }
    },
  };
}

/** A note in Markdown as plain text. */
const plain = (markdown: string): string => markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');

const withSettings = (tokens: readonly Token[], settings: Settings): Token[] =>
  tokens.map((token) => {
    const own = token.kind === 'setting' ? settings[token.of as keyof Settings] : undefined;
    return own === undefined ? token : { ...token, text: own };
  });
