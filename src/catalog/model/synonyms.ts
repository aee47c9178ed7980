import { z } from 'zod';

/** A term of the search: words in lowercase, without punctuation at the ends. */
const term = z
  .string()
  .regex(/^[\p{Ll}\p{Lo}\p{N}][^\p{Lu}\n]*$/u, 'a term in lowercase, in quotes if it is a number or has a colon');

/** The schema of content/synonyms.yaml. */
export const synonymsSchema = z
  .strictObject({
    synonyms: z
      .array(z.array(term).min(2))
      .default([])
      .describe('Groups of equivalent terms. A query with one term of a group also finds the others.'),
    means: z
      .record(term, z.array(term).min(1))
      .default({})
      .describe('Terms, each with narrower terms that a query with it also finds, but not the other way around.'),
    shortForms: z
      .record(term, term)
      .default({})
      .describe('Parts of names, each with the words that it stands for: `acct: account`.'),
    stopWords: z.array(term).default([]).describe('Words to ignore in a query, in addition to the usual English ones.'),
  })
  .describe('The vocabulary of the trade for the finder.');

/** The vocabulary of a catalog, as content/synonyms.yaml has it. */
export type Vocabulary = z.infer<typeof synonymsSchema>;

/** The vocabulary of a catalog without synonyms.yaml. */
export const NO_VOCABULARY: Vocabulary = synonymsSchema.parse({});
