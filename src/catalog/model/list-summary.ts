import type { FunctionSpec } from '../../spec/function.ts';
import type { Strings } from '../../strings/strings.ts';

/**
 * Returns the summary of a function for a list that marks deprecated and removed functions: without the note that says the same,
 * `Read a value (deprecated).` → `Read a value.`
 */
export function listSummary({ summary, deprecated, removed }: FunctionSpec, { lists }: Strings): string {
  if (!deprecated && !removed) return summary;
  const note = lists.stateNotes.find((words) => summary.includes(` (${words})`));
  return note === undefined ? summary : summary.replace(` (${note})`, '');
}
