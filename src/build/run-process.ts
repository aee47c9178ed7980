import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ReportedError, UserError } from './user-error.ts';

/** What a child process needs besides its input: flags for Node and V8, and variables that are not in the environment. */
export interface ProcessOptions {
  flags?: readonly string[];
  environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a module of src/cli, which calls `answer` of src/cli/answer.ts, in a child process, and returns its result. `input` and the result
 * are data that JSON can hold. Throws a ReportedError if the child has printed what is wrong, and a UserError if it was killed.
 */
export async function runProcess<Result>(
  module: string,
  input: unknown,
  { flags = [], environment = {} }: ProcessOptions = {},
): Promise<Result> {
  const child = fork(fileURLToPath(new URL(`../cli/${module}`, import.meta.url)), [JSON.stringify(input)], {
    execArgv: [...process.execArgv, ...flags],
    env: { ...environment, ...process.env },
  });
  let result: { value: Result } | undefined;
  child.on('message', (value: Result) => {
    result = { value };
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (...status) => resolve(status));
  });
  if (signal !== null)
    throw new UserError(`a process of the build (${module}) was ended by ${signal}, perhaps because memory ran out`);
  if (code !== 0 || !result) throw new ReportedError();
  return result.value;
}
