import { exports } from './exports.ts';
import { fields } from './fields.ts';
import { frame } from './frame.ts';
import { functionPage } from './function.ts';
import { information } from './information.ts';
import { lists } from './lists.ts';
import { words } from './words.ts';

/** English: the words that a catalog can replace, and the strings that are made with them. */
export const en = {
  words,
  strings: (chosen: typeof words) => ({
    frame: frame(chosen),
    lists: lists(chosen),
    function: functionPage(chosen),
    fields: fields(chosen),
    information: information(chosen),
    exports: exports(chosen),
  }),
};
