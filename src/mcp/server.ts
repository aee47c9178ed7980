import { type CallToolResult, McpServer } from '@modelcontextprotocol/server';
import type { Catalog } from '../catalog/model/catalog.ts';
import { openRedirects } from '../catalog/model/redirect-table.ts';
import { redirectsOf } from '../catalog/model/redirects.ts';
import { fieldSource } from '../export/fields.ts';
import { searchSource } from '../export/names.ts';
import { openFields } from '../search/field-index.ts';
import { makeFieldData } from '../search/make-field-data.ts';
import { makeSearchData } from '../search/make-search-data.ts';
import { openSearch } from '../search/search-index.ts';
import { oneLine } from '../text/markdown.ts';
import { counted } from '../text/words.ts';
import { applyOutputOptions } from './apply-output-options.ts';
import { buildCall } from './build-call.ts';
import { checkCall } from './check-call.ts';
import { findFunction } from './find-function.ts';
import { getFunction } from './get-function.ts';
import { functionsOf } from './named-function.ts';
import { type Tool, ToolError } from './tool.ts';

/** Returns the tools of a catalog. The indexes of the search are made when they are first used. */
export function toolsOf(catalog: Catalog): Tool[] {
  const index = once(() => openSearch(makeSearchData(searchSource(catalog)), catalog.addresses));
  const fields = once(() => openFields(makeFieldData(fieldSource(catalog))));
  const redirect = once(() => openRedirects(redirectsOf(catalog)));
  const functions = functionsOf(catalog, index);
  return [
    findFunction(catalog, index, fields, redirect),
    getFunction(catalog, functions),
    buildCall(catalog, functions),
    checkCall(catalog, functions),
    applyOutputOptions(catalog, functions),
  ];
}

/** Returns a Model Context Protocol server for a catalog, which says the catalog's title and version. */
export function mcpServer(catalog: Catalog, tools: readonly Tool[]): McpServer {
  const { config, functions, addresses } = catalog;
  const size = counted(functions.length, 'function');
  const server = new McpServer(
    {
      name: 'function-catalog',
      title: config.title,
      version: config.version,
      websiteUrl: addresses.absolute(addresses.home),
    },
    {
      instructions: `${config.title}, version ${config.version}: ${size}. ${config.summary} Find a function first, read it, then write or check the call. ${oneLine(config.legal)}`,
    },
  );
  for (const { name, title, description, input, run } of tools) {
    const annotations = { readOnlyHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema: input, annotations }, (values) =>
      resultOf(() => run(values)),
    );
  }
  return server;
}

/** The result of a tool. Input that it cannot use is an error that the language model sees, not one of the protocol. */
function resultOf(run: () => string): CallToolResult {
  try {
    return { content: [{ type: 'text', text: run() }] };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { content: [{ type: 'text', text: error.message }], isError: true };
  }
}

/** Returns a function that makes a value when it is first called. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
