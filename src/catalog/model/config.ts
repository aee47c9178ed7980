import { z } from 'zod';
import type { Data } from '../../spec/data.ts';
import { LANGUAGE_CODES, WORD_KEYS, type Words } from '../../strings/strings.ts';

const text = z.string().min(1);
const word = text.optional();

/** Ways to write a value so that what reads it gets it back: in an address, in a shell, or as it is. */
const quoting = z.enum(['uri', 'shell', 'none']);

/** How one way of taking parameters is written in one form of a call. */
const template = z.strictObject({
  /** The whole call. Holes: {host}, {method}, {path}, {function}, {headers}, {query} (all pairs), {body} (the JSON body). */
  line: text,
  /** One pair in {query}; holes: {name}, {value}. */
  pair: text.optional(),
  /** A pair whose value an address could not hold as it is. */
  encodedPair: text.optional(),
  /** One header in {headers}; holes: {name}, {value}. */
  header: text.optional(),
  quote: quoting.default('none'),
  /** How far a JSON body is indented after its first line, in spaces; -1 writes it on one line, without the constants. */
  indent: z.int().min(-1).default(0),
  /** What a reader must know about this form, in Markdown. */
  note: text.optional(),
});

/** A form in which functions can be called, with a template for each way of taking parameters. */
const call = z.strictObject({
  slug: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected lowercase letters, digits and hyphens'),
  title: text,
  /** In the address. */
  get: template,
  /** In the address, with another method than GET; as `get` where nothing is said. */
  send: template.optional(),
  json: template.optional(),
  form: template.optional(),
  multipart: template.optional(),
  /** Says why, where a function cannot be called in this form. */
  none: text.optional(),
});

/** What makes a catalog this API's and not another's: the shape of content/catalog.yaml. */
export const configSchema = z.strictObject({
  title: text,
  /** The product whose API it is. */
  product: text,
  version: text,
  /** The version as readers call it: 138 for 11.138.0.6. */
  release: text,
  site: z.url({ protocol: /^https?$/ }),
  report: z.url().optional(),
  legal: text,
  /** A sentence or two on what the API is, for the front page and search engines. */
  summary: text,
  host: text,
  about: z.strictObject({ title: text, text: text }),
  calls: z.array(call).min(1),
  /** Notes that belong to every form of a call. */
  notes: z.array(text).default([]),
  /** Members that every JSON body has besides the parameters. */
  bodyConstants: z.record(text, z.union([z.string(), z.number(), z.boolean()])).default({}),
  /** Words in a template that lead to the function which tells about them. */
  links: z.record(text, text).default({}),
  answer: z.strictObject({
    data: text,
    metadata: text,
    /** The metadata of an answer that worked, in order; {function} is its name. */
    success: z.instanceof(Map) as unknown as z.ZodType<Map<string, Data>>,
    /** What a failing answer changes in it; the first text in it is the reason. */
    failure: z.instanceof(Map) as unknown as z.ZodType<Map<string, Data>>,
    /** The reason of a failing answer, where it is known: of a function that does not exist. */
    unknownFunction: text.optional(),
    /** One sentence on how to tell success from failure, in Markdown. */
    failureNote: text,
    /**
     * How an answer looks in XML; left out where the API has none. `form` is the form of call that is answered so: a function
     * without it has no XML answer, and `none` says why.
     */
    xml: z.strictObject({ root: text, form: text, none: text }).optional(),
    true: z.union([z.number(), z.boolean()]).default(true),
    false: z.union([z.number(), z.boolean()]).default(false),
  }),
  /** One call and its answer, on the front page: a function that has a spec, and what the parts of its address are. */
  firstCall: z
    .strictObject({ function: text, form: text, parts: z.array(z.tuple([text, text])), note: text })
    .optional(),
  guideTitle: text,
  /** The slugs of the guides that function pages link to: on calling functions and on reading responses. */
  guides: z.strictObject({ calls: text.optional(), responses: text.optional() }).default({}),
  /** The language of the interface: the name of a folder of src/strings. */
  language: z.enum(LANGUAGE_CODES).default('en'),
  /** Words of the interface that depend on the API, instead of the language's own: see words.ts of the language. */
  words: z
    .strictObject(Object.fromEntries(WORD_KEYS.map((key) => [key, word])) as Record<keyof Words, typeof word>)
    .default({}),
  privileges: z.record(text, text).default({}),
  /** Severities of rules by id, for this catalog. */
  rules: z.record(text, z.enum(['off', 'warning', 'error'])).default({}),
  popular: z.array(z.strictObject({ task: text, function: text })).default([]),
});

/** The settings of a catalog. */
export type CatalogConfig = z.infer<typeof configSchema>;
/** A topic for which the settings can name a guide. */
export type GuideTopic = keyof CatalogConfig['guides'];
/** A form in which functions can be called. */
export type CallFormat = z.infer<typeof call>;
/** How one form writes a call for one way of taking parameters. */
export type CallTemplate = z.infer<typeof template>;
