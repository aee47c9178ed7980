import type { FunctionSpec } from '../../spec/function.ts';

/** A function to call after another one. `purpose` is what for; without it, the function is only related. */
export interface NextCall {
  name: string;
  purpose?: 'progress' | 'undo' | undefined;
}

/** Returns the functions to call after another one, each once: the one that shows its progress, the one that undoes it, the related ones. */
export function nextCalls({ background, undo, related = [] }: FunctionSpec): NextCall[] {
  const purposes = new Map<string, NextCall['purpose']>();
  if (typeof background === 'string') purposes.set(background, 'progress');
  if (undo !== undefined) purposes.set(undo, 'undo');
  for (const name of related) if (!purposes.has(name)) purposes.set(name, undefined);
  return [...purposes].map(([name, purpose]) => ({ name, purpose }));
}
