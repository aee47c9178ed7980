// The strings of the interface, so that a change of words does not break a test of behavior.
import { client } from '../../src/strings/en/client.ts';
import { en } from '../../src/strings/en/en.ts';
import { finder } from '../../src/strings/en/finder.ts';
import { stringsOf } from '../../src/strings/strings.ts';

/** Every string of the pages, in English. */
export const STRINGS = stringsOf('en');
/** The strings of the finder. */
export const FINDER = finder(en.words);
/** The strings that scripts put into every page. */
export const CLIENT = client;

/** A string whose placeholders are filled, as plain text. */
export const plain = (filled: readonly unknown[]): string => filled.flat(Number.POSITIVE_INFINITY).join('');
