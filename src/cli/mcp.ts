import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { PROJECT } from '../build/project.ts';
import { errorsOf, openStore } from '../build/store.ts';
import { explainError } from '../build/user-error.ts';
import { mcpServer, toolsOf } from '../mcp/server.ts';
import { formatDiagnostic } from '../spec/diagnostic.ts';
import { counted } from '../text/words.ts';
import { FLAGS, readFlags } from './options.ts';

// Serves the catalog to assistants with the Model Context Protocol, over standard input and output: `npm run --silent mcp`.

readFlags('mcp', 'Serves the catalog to assistants with the Model Context Protocol, over standard input and output.', {
  content: FLAGS.content,
  site: FLAGS.site,
});
// Standard output holds only messages of the protocol.
console.log = console.error;
process.chdir(PROJECT);
try {
  serve();
} catch (error) {
  console.error(explainError(error) ?? error);
  process.exitCode = 1;
}

/** Serves what can be read. Other errors of the content are counted, because an assistant's log has little room. */
function serve(): void {
  const store = openStore();
  const { loaded, cache } = store;
  cache.save();
  const { catalog } = loaded;
  if (!catalog) {
    console.error(loaded.diagnostics.map(formatDiagnostic).join('\n'));
    process.exitCode = 1;
    return;
  }
  const errors = errorsOf(store).length;
  if (errors > 0) console.error(`The content has ${counted(errors, 'error')}: see npm run check.`);
  const tools = toolsOf(catalog);
  serveStdio(() => mcpServer(catalog, tools), { onerror: (error) => console.error(error.message) });
}
