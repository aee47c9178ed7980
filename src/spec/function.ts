import type { Field } from './field.ts';
import type { FunctionSource } from './schema.ts';

/** A function as its file and its records describe it. */
export interface FunctionSpec extends Omit<FunctionSource, 'parameters' | 'returns' | 'metadata'> {
  name: string;
  /** The slug of its category, which is the name of its folder. */
  category: string;
  file: string;
  /** The description, in Markdown. */
  body: string;
  /** The line of the file on which the description begins, 1-based. */
  bodyLine: number;
  /** The path of the call; the function's name unless the spec has `path`. */
  path: string;
  /** null if they are not known, [] if there are none. */
  parameters: Field[] | null;
  returns: Field[] | null;
  metadata: Field[];
}
