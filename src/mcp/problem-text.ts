import { reasonOf } from '../mock/reasons.ts';
import type { CallProblem } from '../sample/problems.ts';
import { textOfData } from '../spec/data.ts';
import type { WireBooleans } from '../spec/wire-booleans.ts';
import { closestMatch } from '../text/suggest.ts';

/** Returns a problem of a call as a sentence, with the closest valid value. Never shows the value of a secret. */
export function problemText(problem: CallProblem, booleans: WireBooleans): string {
  if (problem.kind !== 'value' && problem.kind !== 'type') return reasonOf(problem, booleans);
  const { parameter, value } = problem;
  if (parameter.secret) return `The secret "${parameter.name}" does not have an accepted value.`;
  const values = (parameter.values ?? []).map((one) => one.value);
  const closest = problem.kind === 'value' ? closestMatch(textOfData(value), values) : undefined;
  return `${reasonOf(problem, booleans)}${closest === undefined ? '' : ` Did you mean "${closest}"?`}`;
}

/** Returns a sentence about a name that a function does not have, with the closest one or else all of them. */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const closest = closestMatch(name, known);
  const all =
    known.length > 0
      ? `Known: ${known.slice(0, MOST_NAMES).join(', ')}${known.length > MOST_NAMES ? ', …' : ''}.`
      : 'There are none.';
  const shown = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  return `Unknown ${what} "${shown}". ${closest === undefined ? all : `Did you mean "${closest}"?`}`;
}

/** How many known names, and how many characters of an unknown name, a message lists. */
const MOST_NAMES = 40;
const LONGEST = 60;
