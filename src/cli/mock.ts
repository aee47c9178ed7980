import { PROJECT } from '../build/project.ts';
import { openStore } from '../build/store.ts';
import { explainError } from '../build/user-error.ts';
import type { Catalog } from '../catalog/model/catalog.ts';
import { logLine } from '../mock/log.ts';
import { mockServer } from '../mock/server.ts';
import { shownOrigin } from '../mock/shown-origin.ts';
import { formatDiagnostic } from '../spec/diagnostic.ts';
import { didYouMean } from '../text/suggest.ts';
import { listen } from './listen.ts';
import { FLAGS, readArguments, wantedPort, wrongUsage } from './options.ts';

// Serves a mock of the API, which answers calls from the specs: `npm run mock`.
const USUAL_PORT = 4322;

const { operands, flags } = readArguments(
  'mock',
  '[options]',
  'Serves a mock of the API, which answers calls from the specs.',
  {
    port: { ...FLAGS.port, help: `the port, ${USUAL_PORT} by default; the next free one if it is in use` },
    host: FLAGS.host,
    content: FLAGS.content,
    fail: { value: 'FUNCTION=REASON', help: 'a function that must fail, with the reason; can be repeated' },
  },
);
if (operands.length > 0) wrongUsage('mock', `unexpected argument \`${operands[0]}\``);
process.chdir(PROJECT);
const port = wantedPort('mock', USUAL_PORT);
try {
  const { loaded, cache } = openStore();
  cache.save();
  if (loaded.catalog) serve(loaded.catalog);
  else {
    console.error(loaded.diagnostics.map(formatDiagnostic).join('\n'));
    process.exitCode = 1;
  }
} catch (error) {
  console.error(explainError(error) ?? error);
  process.exitCode = 1;
}

function serve(catalog: Catalog): void {
  const server = mockServer(catalog, failingFunctions(catalog), ({ method, pathname, answer }) =>
    console.log(`${new Date().toTimeString().slice(0, 8)} ${logLine(method, pathname, answer, catalog.config.holes)}`),
  );
  listen(server, port, new Map(flags).get('host') ?? '127.0.0.1', (address) => {
    console.log(`The mock of ${catalog.config.title} is at ${address}  (press Ctrl+C to stop)`);
    const origin = shownOrigin(catalog.config);
    if (origin) console.log(`In a call from a page, replace ${origin} with this address; any token works.`);
  });
}

/** The functions that --fail names, with their reasons. Exits if one does not exist. */
function failingFunctions({ byName }: Catalog): Map<string, string> {
  const wanted = flags.filter(([name]) => name === 'fail').map(([, value]) => value);
  return new Map(
    wanted.map((one): [string, string] => {
      const [name = '', ...reason] = one.split('=');
      if (reason.length === 0) wrongUsage('mock', `--fail needs a function and a reason: --fail ${name}=REASON`);
      if (!byName.has(name)) wrongUsage('mock', `unknown function \`${name}\`${didYouMean(name, byName.keys())}`);
      return [name, reason.join('=')];
    }),
  );
}
