import type { CallFormat, CallTemplate } from '../catalog/model/call-format.ts';
import type { CatalogConfig } from '../catalog/model/config.ts';
import { readJson } from './read-json.ts';
import { type ShellCommand, shellCommands } from './shell-words.ts';
import { EXPANDED, type WrittenCall, type WrittenPair } from './written-call.ts';

/** A program of the API, from a call format that is a command of a shell. */
export interface Program {
  /** The name that the command begins with. */
  name: string;
  format: CallFormat;
}

/** Returns the programs of the call formats: formats for a shell whose line has the function but no URL. */
export function programsOf({ calls }: Pick<CatalogConfig, 'calls'>): Program[] {
  return calls.flatMap((format) => {
    const { line, quote } = format.get;
    const name = /(?:^|\s)([^\s/-][^\s/]*)(?:\s+-\S+)*\s+\{(?:path|function)\}/.exec(line)?.[1];
    return quote === 'shell' && name !== undefined && !line.includes('{host}') ? [{ name, format }] : [];
  });
}

/** Returns the name of the program that a command runs, without its folder. Assignments and `sudo` before it do not count. */
export function programIn({ words }: ShellCommand): { name: string; args: string[] } {
  const first = words.findIndex((word) => !/^\w+=/.test(word) && !/^(?:sudo|\$)$/.test(word));
  const args = first < 0 ? [] : words.slice(first);
  return { name: args[0]?.split('/').at(-1) ?? '', args: args.slice(1) };
}

/** Reads a command of the API. `before` is the command whose output it reads. */
export function readCommand(
  { format }: Program,
  args: readonly string[],
  before: ShellCommand | undefined,
): WrittenCall {
  const at = args.findIndex((word) => !word.startsWith('-'));
  const path = at < 0 ? '' : args[at]!;
  const options = args.slice(0, Math.max(0, at));
  const { pairs, problems } = pairsOf(args.slice(at + 1), format.get);
  const readsJson = options.some((option) => /json$/i.test(option) && /input/.test(option));
  const printed = before?.words.at(-1);
  const json = readsJson && printed !== undefined ? readJson(printed) : { problems: [] };
  const body = readsJson ? (printed === undefined ? 'unknown' : 'json') : 'none';
  return {
    kind: 'command',
    method: undefined,
    origin: '',
    path,
    format,
    pairs,
    headers: {},
    body,
    ...json,
    problems: [...json.problems, ...problems],
  };
}

/** The pairs of a command. The template of the format says whether a pair is `name=value` or `--name value`. */
function pairsOf(
  words: readonly string[],
  { pair = '', percentEncode }: CallTemplate,
): Pick<WrittenCall, 'pairs' | 'problems'> {
  const [{ words: shape } = { words: [] }] = shellCommands(pair) ?? [];
  const [prefix = '', ...rest] = (shape[0] ?? '').split('{name}');
  const isOneWord = rest.join('').includes('{value}');
  const pairs: WrittenPair[] = [];
  const problems: string[] = [];
  const decode = (text: string) => (percentEncode === undefined ? text : decoded(text));
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    const at = word.indexOf('=');
    const isFlag = word.startsWith('-') && prefix === '';
    if (isFlag) continue;
    if (!word.startsWith(prefix) || (isOneWord && at <= 0)) {
      problems.push(`Argument ${i + 1} after the function does not have the form ${shape.join(' ')}.`);
      continue;
    }
    const name = word.slice(prefix.length, isOneWord || at > 0 ? at : undefined);
    if (isOneWord || at > 0) pairs.push({ name, value: decode(word.slice(at + 1)), place: 'body' });
    else {
      i += 1;
      pairs.push({ name, value: words[i] === undefined ? undefined : decode(words[i]!), place: 'body' });
    }
  }
  return { pairs, problems };
}

/** A value as a program decodes it. */
function decoded(text: string): string {
  if (text.includes(EXPANDED)) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
