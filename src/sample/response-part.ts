import type { Sample } from './value.ts';

/** A key at the top of a response, with the list of fields that describes what is inside it. */
export interface ResponsePart {
  /** Undefined if the part is the whole response. */
  key: string | undefined;
  part: 'returns' | 'metadata';
  value: Sample;
}
