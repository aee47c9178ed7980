import { strings } from 'virtual:strings/builder';
import type { Problem } from '../../sample/problems.ts';

/** Returns messages that explain why a call is not complete. */
export function problemText(problem: Problem): string {
  switch (problem.kind) {
    case 'missing':
      return strings.missing(problem.parameter.name);
    case 'oneOf':
      return strings.oneOf(problem.names.join(', '));
    case 'anyOf':
      return strings.anyOf(problem.names.join(', '));
    case 'value':
      return strings.wrongValue(
        problem.parameter.name,
        problem.parameter.values!.map(({ value }) => value || '""').join(', '),
      );
    case 'type':
      return strings.wrongType(problem.parameter.name, problem.parameter.type);
  }
}
