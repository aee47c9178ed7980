import { z } from 'zod';
import type { Catalog } from '../catalog/model/catalog.ts';
import { functionMarkdownExport } from '../export/function-markdown.ts';
import type { Functions } from './named-function.ts';
import { type Tool, tool } from './tool.ts';

/** The name of a function, as an input of several tools. */
export const functionName = z.string().describe('Exact name, as find_function returns it.');

/** Returns the tool that shows a function: the Markdown file of its page. */
export function getFunction(catalog: Catalog, functions: Functions): Tool {
  return tool({
    name: 'get_function',
    title: 'Show a function',
    description:
      'The documentation of one function as Markdown: effect, calls in each format, response, parameters, return fields, failures.',
    input: z.strictObject({ name: functionName }),
    run({ name }) {
      const spec = functions.named(name);
      const renamed = spec.name === name.trim() ? '' : `\`${name.trim()}\` is a former name of \`${spec.name}\`.\n\n`;
      return renamed + functionMarkdownExport.make(spec, catalog);
    },
  });
}
