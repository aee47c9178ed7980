// The tools of a catalog, without a server.
import type { Catalog } from '../../src/catalog/model/catalog.ts';
import { toolsOf } from '../../src/mcp/server.ts';
import { ToolError } from '../../src/mcp/tool.ts';

/** Runs a tool, and returns its result or the message of its error. */
export type RunTool = (name: string, input: Record<string, unknown>) => string;

/** Returns what runs the tools of a catalog. The input must be valid. */
export function runnerOf(catalog: Catalog): RunTool {
  const tools = new Map(toolsOf(catalog).map((tool) => [tool.name, tool]));
  return (name, input) => {
    const tool = tools.get(name)!;
    try {
      return tool.run(tool.input.parse(input));
    } catch (error) {
      if (error instanceof ToolError) return error.message;
      throw error;
    }
  };
}
