import { textOfData } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { MockAnswer } from './rendered.ts';

/** How many characters of a value a line shows. */
const SHOWN = 80;

/**
 * Returns the line of a request for the log: method, path, status, parameters and the result. Secrets are not shown, and
 * no values of unknown parameters, which can be misspelled secrets. `holes` are the parts of a URL that a reader replaces, such
 * as a session.
 */
export function logLine(
  method: string,
  pathname: string,
  { status, spec, received, reason }: MockAnswer,
  holes: readonly string[],
): string {
  const values = [...(received?.values ?? [])].flatMap(([name, all]) =>
    all.map((value) => `${name}=${isSecret(spec, name) ? '(secret)' : textOfData(value)}`),
  );
  const others = [...(received?.others ?? [])].map(
    ([name, value]) => `${name}=${received?.unknown.has(name) ? '(unknown)' : textOfData(value)}`,
  );
  const sent = [...values, ...others].map((pair) => shown(pair, SHOWN)).join(' ');
  const target = shown(masked(pathname, holes), 2 * SHOWN);
  const result = reason === undefined ? 'ok' : `failed: ${shown(masked(reason, holes), 4 * SHOWN)}`;
  return `${method} ${target} ${status}${sent && `  ${sent}`}  ${result}`;
}

/** A path, or a reason that contains it, with each hole instead of what it was replaced with: `/cpsess123/` → `/cpsess#####/`. */
function masked(text: string, holes: readonly string[]): string {
  return holes.reduce((line, hole) => {
    const start = /^\w+/.exec(hole)?.[0];
    return start === undefined ? line : line.replaceAll(new RegExp(`/${start}[^/\\s]+`, 'g'), () => `/${hole}`);
  }, text);
}

const isSecret = (spec: FunctionSpec | undefined, name: string): boolean =>
  Boolean(spec?.parameters?.some((field) => field.name === name && field.secret));

/** A string on one line, in quotes if it has characters that a URL cannot hold, so that a terminal does not interpret them. */
function shown(text: string, length: number): string {
  const short = text.length > length ? `${text.slice(0, length)}…` : text;
  if (/^[!#-~]*$/.test(short)) return short;
  return JSON.stringify(short).replaceAll(/\p{Cc}/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
