import type { ScriptedFunction } from '../../sample/function-data.ts';
import type { WireBooleans } from '../../spec/wire-booleans.ts';

/** The parameters of a form. Its controls change `values`. */
export interface FieldForm {
  spec: ScriptedFunction;
  values: Map<string, string[]>;
  booleans: WireBooleans;
  /** Writes the call: a value has changed, and the rows stay. */
  changed(): void;
  /** Draws the rows again. `said` is announced to screen readers; `focused` is the label of the control that gets the focus. */
  redraw(said?: string, focused?: string): void;
}
