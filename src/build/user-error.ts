import { getSystemErrorName } from 'node:util';

/** An error that the person who runs a command can fix: a command shows its message alone, without a stack trace. */
export class UserError extends Error {}

/** An error whose message has been printed already. */
export class ReportedError extends Error {}

/** What the codes of the operating system mean. */
const CODES: Record<string, string> = {
  EACCES: 'permission denied',
  EBUSY: 'the file or folder is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'the file or folder exists already',
  EFBIG: 'the file is larger than this user may write (see `ulimit -f`)',
  EIO: 'the disk reports an error',
  EISDIR: 'a folder is where a file is expected',
  ELOOP: 'the symlinks form a loop',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the path is too long',
  ENFILE: 'too many open files',
  ENOENT: 'the file or folder does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is where a folder is expected',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
};

/**
 * Returns a sentence for an error that the user or the machine caused: the message of a UserError, or what a system error
 * means, with its path. Looks at the causes of an error too. Returns undefined for any other error, which is a bug.
 */
export function explainError(error: unknown): string | undefined {
  if (error instanceof UserError) return error.message;
  if (!(error instanceof Error)) return undefined;
  const { code, path, dest } = { ...rustError(error.message), ...(error as NodeJS.ErrnoException & { dest?: string }) };
  const meaning = code === undefined ? undefined : CODES[code];
  if (meaning) return `${[path, dest].filter(Boolean).join(' → ') || 'writing'}: ${meaning} (${code})`;
  return explainError(error.cause);
}

/** The code and path of an error that Vite's bundler, a program in Rust, has in its message. */
function rustError(message: string): { code?: string; path?: string } {
  const [, number] = /\(os error (\d+)\)/.exec(message) ?? [];
  if (number === undefined) return {};
  const [, path] = /Failed to write file in (.+)/.exec(message) ?? [];
  return { code: getSystemErrorName(-Number(number)), ...(path !== undefined && { path }) };
}
