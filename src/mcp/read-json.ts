import { type Data, fromPlain } from '../spec/data.ts';

/** Reads a JSON body. Its errors have no part of the text, which may hold a secret. */
export function readJson(text: string): { json?: Data; problems: string[] } {
  try {
    return { json: fromPlain(JSON.parse(text)), problems: [] };
  } catch {
    return { problems: ['The body is not valid JSON.'] };
  }
}
