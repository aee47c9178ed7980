import type { Field } from './field.ts';
import type { FunctionSource } from './schema.ts';

/** One function, as its file and its records say it. */
export interface FunctionSpec extends Omit<FunctionSource, 'parameters' | 'returns' | 'metadata'> {
  name: string;
  /** The slug of its category: the folder that its file stands in. */
  category: string;
  file: string;
  /** The description, in Markdown. */
  body: string;
  /** The line of the file on which the description begins, 1-based. */
  bodyLine: number;
  /** What is called; its name unless the spec says another. */
  path: string;
  /** null where nobody knows them, [] where there are none. */
  parameters: Field[] | null;
  returns: Field[] | null;
  metadata: Field[];
}
