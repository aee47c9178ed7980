import type { Catalog } from '../catalog/model/catalog.ts';
import { partNames } from '../catalog/model/part-names.ts';
import { choicesOf, isLong } from '../spec/choices.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { Strings } from '../strings/strings.ts';
import { codeSpan } from '../text/markdown.ts';
import { fieldList } from './field-markdown.ts';

/** Returns the parameters of a function as Markdown: what they need together, then each; or that there are none. */
export function parametersText(spec: FunctionSpec, catalog: Catalog): string {
  const { fields } = catalog.strings;
  const { parameters, removed } = spec;
  if (parameters === null)
    return `${fields.notKnown} ${removed ? fields.parametersUnknownRemoved : fields.parametersUnknown}`;
  if (parameters.length === 0) return removed ? fields.noParametersRemoved : fields.noParameters;
  // The names in lists that are too long for each of their items.
  const notes = choicesOf(spec)
    .filter(isLong)
    .map(({ kind, names }) => fields.choiceNote(fields[kind](names.map(codeSpan)).join('')).join(''));
  return [bodyNote(spec, catalog), ...notes, fieldList(parameters, catalog, spec)].filter(Boolean).join('\n\n');
}

/** Where to send the parameters of a function with a JSON body. */
function bodyNote({ request }: FunctionSpec, { config, strings }: Catalog): string | undefined {
  if (request !== 'json') return undefined;
  const { inBody, inBodyWith } = strings.fields;
  const constants = Object.entries(config.bodyConstants).map(([name, value]) =>
    codeSpan(`"${name}": ${JSON.stringify(value)}`),
  );
  return constants.length > 0 ? inBodyWith(constants).join('') : inBody;
}

/** Returns the return fields of a function as Markdown, or that there are none. */
export function returnsText({ returns, metadata, removed }: FunctionSpec, catalog: Catalog): string {
  const { fields } = catalog.strings;
  if (returns === null) return `${fields.notKnown} ${unknownText(catalog.config.answer.data, fields)}`;
  if (returns.length === 0 && metadata.length > 0) return fields.onlyMetadata(partNames(catalog).metadata);
  if (returns.length === 0) return removed ? fields.noDataRemoved : fields.noData;
  return fieldList(returns, catalog);
}

function unknownText(dataKey: string | undefined, { returnsUnknown, responseUnknown }: Strings['fields']): string {
  return dataKey === undefined ? responseUnknown : returnsUnknown(codeSpan(dataKey)).join('');
}
