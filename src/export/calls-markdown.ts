import { shownFormats } from '../catalog/model/call-format.ts';
import type { Catalog } from '../catalog/model/catalog.ts';
import { guideOn } from '../catalog/model/pages.ts';
import { callTokens, templateOf } from '../sample/call.ts';
import { secretNotes } from '../sample/call-secrets.ts';
import type { TitledCall } from '../sample/titled-calls.ts';
import { textOf } from '../sample/token.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { codeBlock } from '../text/markdown.ts';
import { markdownLink } from './markdown-page.ts';
import { settingText } from './with-base.ts';

/** Returns calls of a function in each format as Markdown, with the notes on each format and on all of them. */
export function callsMarkdown(spec: FunctionSpec, calls: readonly TitledCall[], catalog: Catalog): string {
  const texts = calls.map((example, i) => callText(spec, example, catalog, i === 0 ? calls : []));
  return [...texts, howToText(catalog)].filter(Boolean).join('\n\n');
}

/** A call in each format. The notes on a format are about all of `calls`; if there are none, it has no notes. */
function callText(
  spec: FunctionSpec,
  { title, call }: TitledCall,
  catalog: Catalog,
  calls: readonly TitledCall[],
): string {
  const { config, strings } = catalog;
  const formats = shownFormats(config).flatMap((format) => {
    const tokens = callTokens(spec, call, format, config);
    const secrets = calls.flatMap((one) => {
      const template = templateOf(spec, one.call, format, config);
      return template ? secretNotes(spec, one.call, template) : [];
    });
    const note = calls.length > 0 ? templateOf(spec, call, format, config)?.note : undefined;
    const notes = note === undefined ? secrets : [...secrets, note];
    const texts = [...new Set(notes)].map((text) => settingText(text, catalog));
    if (tokens) return [[`${format.title}:`, codeBlock(textOf(tokens)), ...texts].join('\n\n')];
    return calls.length > 0 ? [`${format.title}: ${format.none?.trim() ?? strings.function.notAvailableInFormat}`] : [];
  });
  return [title && `### ${title}`, ...formats].filter(Boolean).join('\n\n');
}

/** The notes on all formats, and a link to the guide on calls. */
function howToText(catalog: Catalog): string {
  const { config, addresses, strings } = catalog;
  const guide = guideOn(catalog, 'calls');
  const link = guide && markdownLink(catalog, strings.function.howToCall(config.title), addresses.guide(guide.slug));
  return [...config.notes.map((note) => settingText(note, catalog)), link].filter(Boolean).join('\n\n');
}
