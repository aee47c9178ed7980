import type { Catalog } from '../catalog/model/catalog.ts';
import { programIn, programsOf, readCommand } from './read-command.ts';
import { readCurl } from './read-curl.ts';
import { readRequest } from './read-request.ts';
import { shellCommands } from './shell-words.ts';
import { ToolError } from './tool.ts';
import { pairsIn, type WrittenCall } from './written-call.ts';

/** The longest call that is read. */
const LONGEST = 20_000;

/** Reads a call in one of the formats of a catalog. Throws a ToolError, which names the formats, for other text. */
export function readCall(text: string, catalog: Catalog): WrittenCall {
  const { config } = catalog;
  // A block of Markdown, and the prompt of a shell.
  const plain = text
    .trim()
    .replace(/^```\w*\n([\s\S]*?)\n?```$/, '$1')
    .trim()
    .replace(/^[$#>]\s+/, '');
  if (plain === '') throw new ToolError('`call` is empty.');
  if (plain.length > LONGEST) throw new ToolError(`\`call\` has more than ${LONGEST} characters.`);
  const link = readLink(plain, catalog);
  if (link) return link;
  const request = readRequest(plain, config.holes);
  if (request) return request;
  const commands = shellCommands(plain);
  if (!commands) throw new ToolError('A quote in the command is not closed.');
  const programs = programsOf(config);
  for (const [i, command] of commands.entries()) {
    const { name, args } = programIn(command);
    const program = programs.find((one) => one.name === name);
    if (/^curl(?:\.exe)?$/.test(name)) {
      const call = readCurl(args, config.holes);
      if (command.hasLooseAmpersand)
        call.problems.push('An `&` is outside of quotes, where a shell ends the command: put the URL into quotes.');
      return call;
    }
    if (program) return readCommand(program, args, commands[i - 1]);
  }
  const forms = ['a URL', 'an HTTP request', 'a curl command', ...programs.map(({ name }) => `a ${name} command`)];
  throw new ToolError(`The call cannot be read. Expected ${forms.slice(0, -1).join(', ')} or ${forms.at(-1)}.`);
}

/** Reads a link to a page of the site with a filled-in call. */
function readLink(text: string, { addresses }: Catalog): WrittenCall | undefined {
  const start = addresses.absolute(`${addresses.functions}`);
  const match = /^([\w.~-]+)\/(?:\?[^#\s]*)?#call(?:\?(\S*))?$/.exec(
    text.startsWith(start) ? text.slice(start.length) : '',
  );
  if (!match) return undefined;
  return {
    kind: 'link',
    method: undefined,
    origin: '',
    path: match[1]!,
    pairs: pairsIn(match[2] ?? '', 'query'),
    body: 'none',
    headers: {},
    problems: [],
  };
}
