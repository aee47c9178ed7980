import type { OptionForm, OptionFormRules } from '../../output/adapter.ts';
import { type FormState, firstTexts, neededParameters } from '../../sample/form-state.ts';
import type { ScriptedFunction } from '../../sample/function-data.ts';

/** What the reader has filled in. The controls of the form change it. */
export interface Filled {
  values: Map<string, string[]>;
  /** The output options; undefined if the page has no list to which they apply. */
  options: OptionForm | undefined;
  /** Output options that the form has no controls for. */
  others: ReadonlyMap<string, string>;
}

/** Returns a copy of a state that the form can change. `rules` are those of the page's list, if it has one. */
export function filledFrom(
  { values, options }: FormState,
  rules: OptionFormRules | undefined,
  isOption: (name: string) => boolean,
): Filled {
  return {
    values: new Map([...values].map(([name, texts]) => [name, [...texts]])),
    options: rules?.read(Object.fromEntries(options)),
    others: rules ? new Map([...options].filter(([name]) => !isOption(name))) : options,
  };
}

/** Returns the state of a call from what is filled in. */
export function stateFrom({ values, options, others }: Filled, rules: OptionFormRules | undefined): FormState {
  return { values, options: new Map([...others, ...(options && rules ? rules.write(options) : [])]) };
}

/** Adds the parameters that the call must send, with their examples. Returns the names of all that it must send. */
export function addNeeded(spec: ScriptedFunction, values: Map<string, string[]>): Set<string> {
  for (;;) {
    const needed = neededParameters(spec, values);
    const missing = needed.filter(({ name }) => !values.has(name));
    if (missing.length === 0) return new Set(needed.map(({ name }) => name));
    // One of their values can make another parameter required.
    for (const field of missing) values.set(field.name, firstTexts(spec, field));
  }
}
