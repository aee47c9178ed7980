// A client of the server, as assistants have it: it starts the command and speaks with it over standard input and output.
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

/** What a tool returned: its text, and whether it is an error. */
export interface ToolResult {
  text: string;
  isError: boolean;
}

export interface Connection {
  client: Client;
  /** Calls a tool. Rejects for an error of the protocol. */
  call(name: string, input: Record<string, unknown>): Promise<ToolResult>;
  /** What the command has written to standard error. */
  printed(): string;
}

/** Starts the server for a content folder, and connects to it. */
export async function connect(content: string): Promise<Connection> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['src/cli/mcp.ts', '--content', content],
    stderr: 'pipe',
  });
  let printed = '';
  transport.stderr?.on('data', (chunk) => {
    printed += chunk;
  });
  await client.connect(transport);
  return {
    client,
    printed: () => printed,
    async call(name, input) {
      const { content: parts, isError } = await client.callTool({ name, arguments: input });
      const texts = (parts as { type: string; text?: string }[]).map(({ text = '' }) => text);
      return { text: texts.join('\n'), isError: isError === true };
    },
  };
}
