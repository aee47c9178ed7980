import type { CallProblem } from '../sample/problems.ts';
import { type Data, textOfData } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import { alternatives, parseType, type Type } from '../spec/type.ts';
import type { WireBooleans } from '../spec/wire-booleans.ts';

/** How many characters of an invalid value a reason quotes. */
const QUOTED = 60;

/** Returns the reason why a call fails, as a sentence. */
export function reasonOf(problem: CallProblem, booleans: WireBooleans): string {
  switch (problem.kind) {
    case 'missing':
      return `The parameter "${problem.parameter.name}" is required.`;
    case 'oneOf':
      return `Send exactly one of the parameters ${quoted(problem.names)}.`;
    case 'anyOf':
      return `Send at least one of the parameters ${quoted(problem.names)}.`;
    case 'value': {
      const values = problem.parameter.values!.map(({ value }) => value);
      return `The parameter "${problem.parameter.name}" must be one of ${quoted(values)}${actual(problem)}.`;
    }
    case 'type':
      return `The parameter "${problem.parameter.name}" must be ${typeWords(problem.parameter.type, booleans)}${actual(problem)}.`;
  }
}

/** The value that was sent, unless it is a secret: the log shows the reason. */
const actual = ({ parameter, value }: { parameter: Field; value: Data }): string =>
  parameter.secret ? '' : `; it is "${excerpt(textOfData(value))}"`;

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

const excerpt = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

function typeWords(text: string, booleans: WireBooleans): string {
  const words: Record<Type['kind'], string> = {
    string: 'a string',
    integer: 'an integer',
    number: 'a number',
    boolean: `${booleans.true} or ${booleans.false}`,
    list: 'a list',
    map: 'an object',
    object: 'an object',
    record: 'an object',
    null: 'null',
    any: 'a value',
    union: 'a value',
  };
  const type = parseType(text);
  return type
    ? alternatives(type)
        .map(({ kind }) => words[kind])
        .join(' or ')
    : 'a value';
}
