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
  const noted = new Set<string>();
  const texts = calls.map((example, i) => callText(spec, example, catalog, i === 0, noted));
  return [...texts, howToText(catalog)].filter(Boolean).join('\n\n');
}

/** A call in each format. The first one has the notes on the formats; a note that is in `noted` was on an earlier call. */
function callText(
  spec: FunctionSpec,
  { title, call }: TitledCall,
  catalog: Catalog,
  isFirst: boolean,
  noted: Set<string>,
): string {
  const { config, strings } = catalog;
  const formats = shownFormats(config).flatMap((format) => {
    const tokens = callTokens(spec, call, format, config);
    if (!tokens)
      return isFirst ? [`${format.title}: ${format.none?.trim() ?? strings.function.notAvailableInFormat}`] : [];
    const template = templateOf(spec, call, format, config);
    const secrets = template ? secretNotes(spec, call, template) : [];
    const notes = [...secrets, ...(isFirst && template?.note !== undefined ? [template.note] : [])];
    const fresh = [...new Set(notes)].filter((note) => !noted.has(`${format.title}: ${note}`));
    for (const note of notes) noted.add(`${format.title}: ${note}`);
    return [
      [`${format.title}:`, codeBlock(textOf(tokens)), ...fresh.map((note) => settingText(note, catalog))].join('\n\n'),
    ];
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
