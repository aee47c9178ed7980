/** A record of an answer's list: the names of its returns and their values. */
export type DataRecord = Record<string, unknown>;

/** A whole answer of a call. `data` may be missing; `metadata` holds at least what the envelope has. */
export interface ApiResponse {
  data?: unknown;
  metadata: DataRecord;
}

/** The parameters of a call, by name, with decoded values; only those that begin with `api.` matter here. */
export type Options = Record<string, string>;

/** A mistake in an output option. Its message is the reason that the answer gives, and names the variable. */
export class OptionError extends Error {
  constructor(variable: string, what: string) {
    super(`${variable} ${what}.`);
  }
}

/** Whether a value is an object with names, so neither null nor a list. */
export function isRecord(value: unknown): value is DataRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a switch such as `api.filter.enable` is on: 1 is on, all else is off, as `true` is not understood. */
export function isOn(options: Options, variable: string): boolean {
  return options[variable]?.trim() === '1';
}

/**
 * The metadata of an answer with what the options add: command, reason, result and version first, then what the
 * function itself added, then `added`.
 */
export function orderedMetadata(metadata: DataRecord, added: DataRecord): DataRecord {
  const first = ['command', 'reason', 'result', 'version'].filter((key) => key in metadata);
  return { ...Object.fromEntries(first.map((key) => [key, metadata[key]])), ...metadata, ...added };
}
