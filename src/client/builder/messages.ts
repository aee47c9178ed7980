import { strings } from 'virtual:strings/builder';
import type { CallProblem } from '../../sample/problems.ts';

/** Returns a message that explains why a call is not complete. */
export function problemText(problem: CallProblem): string {
  if ('names' in problem) return strings[problem.kind](problem.names.join(', '));
  const { name, type, values = [] } = problem.parameter;
  if (problem.kind === 'missing') return strings.missing(name);
  if (problem.kind === 'type') return strings.wrongType(name, type);
  return strings.wrongValue(name, values.map(({ value }) => value || '""').join(', '));
}
