import type { Data } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { defaultCall } from './arguments.ts';
import { shownCall } from './response.ts';

/** A call with its title. */
export interface TitledCall {
  title: string | undefined;
  call: ReadonlyMap<string, Data>;
}

/** Returns the example calls of a function. The first is the one whose response is shown. */
export function titledCalls(spec: FunctionSpec): TitledCall[] {
  const examples = orderedExamples(spec);
  if (examples.length === 0) return [{ title: undefined, call: defaultCall(spec) }];
  // The title of the only call says nothing if the call has no parameters.
  if (examples.length === 1 && examples[0]!.call.size === 0) return [{ title: undefined, call: examples[0]!.call }];
  return examples.map(({ title, call }) => ({ title, call }));
}

/** Returns the examples in a spec, in the order of the page: the first is the one whose response is shown. */
export function orderedExamples(spec: FunctionSpec): NonNullable<FunctionSpec['examples']> {
  const examples = spec.examples ?? [];
  const shown = examples[shownCall(spec)];
  return shown ? [shown, ...examples.filter((one) => one !== shown)] : [];
}
