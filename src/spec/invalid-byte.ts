import { isUtf8 } from 'node:buffer';
import type { Position } from './diagnostic.ts';

/** The first byte of a file that is not UTF-8. */
export interface InvalidByte extends Position {
  /** What is wrong: ``the byte 0xE9 is not UTF-8``. */
  message: string;
}

/** Returns the first byte of a file that is not UTF-8, with its line and column; undefined if the whole file is UTF-8. */
export function invalidByte(bytes: Buffer): InvalidByte | undefined {
  if (isUtf8(bytes)) return undefined;
  const decoded = Buffer.from(bytes.toString('utf8'));
  const offset = bytes.findIndex((byte, i) => byte !== decoded[i]);
  const lines = bytes.subarray(0, offset).toString('utf8').split('\n');
  const hex = bytes[offset]!.toString(16).toUpperCase().padStart(2, '0');
  return { line: lines.length, column: lines.at(-1)!.length + 1, message: `the byte 0x${hex} is not UTF-8` };
}
