import { z } from 'zod';
import type { Catalog } from '../catalog/model/catalog.ts';
import type { Adapter } from '../output/adapter.ts';
import { adapterOf } from '../output/adapters.ts';
import { callResponse } from '../sample/call-response.ts';
import { jsonResponse } from '../sample/json.ts';
import { textOf } from '../sample/token.ts';
import { toData } from '../sample/value.ts';
import { fromPlain, textOfData, toPlain } from '../spec/data.ts';
import { codeBlock } from '../text/markdown.ts';
import { counted } from '../text/words.ts';
import { removedText } from './build-call.ts';
import { functionName } from './get-function.ts';
import type { Functions } from './named-function.ts';
import { unknownOptions } from './options.ts';
import { type Tool, ToolError, tool } from './tool.ts';

/** Returns the tool that shows what output options make of a function's sample response. */
export function applyOutputOptions({ config }: Catalog, functions: Functions): Tool {
  const adapter = adapterOf(config);
  return tool({
    name: 'apply_output_options',
    title: 'Apply output options',
    description: 'Show the sample response of a function with output options (filter, sort, page, columns) applied.',
    input: z.strictObject({
      name: functionName,
      options: z
        .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
        .describe(adapter ? `Names: ${adapter.optionNames.join(', ')}; * is a letter.` : 'This API has none.'),
    }),
    run({ name, options }) {
      const spec = functions.named(name);
      if (!adapter) throw new ToolError(`${config.title} does not have output options.`);
      if (spec.removed) throw new ToolError(removedText(spec));
      const call = new Map(Object.entries(options).map(([own, value]) => [own, textOfData(fromPlain(value))] as const));
      const problem = adapter.optionError(Object.fromEntries(call));
      const wrong = [...unknownOptions(adapter, [...call.keys()]), ...(problem === undefined ? [] : [problem])];
      if (wrong.length > 0) throw new ToolError(wrong.map((one) => `- ${one}`).join('\n'));
      const parts = callResponse(spec, call, config);
      const before = callResponse(spec, new Map(), config);
      const count = (list: typeof parts) => sizeOf(adapter, list);
      const [all, left] = [count(before), count(parts)];
      const note =
        all === undefined
          ? 'The sample response has no list, so output options do not change it.'
          : `${left ?? 0} of ${counted(all, 'entry', 'entries')} of the sample are left.`;
      return `${note} Values are examples.\n\n${codeBlock(textOf(jsonResponse(parts)), 'json')}`;
    },
  });
}

/** The number of entries of the list in a response; undefined if it has none. */
function sizeOf({ form }: Adapter, parts: ReturnType<typeof callResponse>): number | undefined {
  const data = parts.find(({ part }) => part === 'returns');
  return data && form.listIn(toPlain(toData(data.value)))?.count;
}
