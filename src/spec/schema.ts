import { z } from 'zod';
import { data, dataMap, markdown, slug, text, version, versionOrTrue } from './schema-parts.ts';

// The schema of a spec and of a record: the single source for the parser, the types, the checks, the JSON Schemas in
// docs/schema and the documentation that editors show.

/** What a string contains, if its type does not say enough. */
const format = z.enum(['unix-time', 'json', 'html', 'pem', 'base64', 'file']);

const condition = z.record(text, z.array(z.union([z.string(), z.number(), z.boolean()])).min(1));

const mapKey = z.strictObject({
  description: markdown.optional().describe('What the keys of the map are.'),
  example: data.optional().describe('A key.'),
  examples: z.array(data).min(1).optional().describe('Several keys, for entries that the sample shows.'),
});

/** The keys that parameters and return fields share. A base to extend, because zod cannot infer a recursive type from a spread. */
const base = z.strictObject({
  name: z
    .string()
    .describe('The name as the API has it. The single field of a response that is not an object has none.'),
  type: text
    .optional()
    .describe('string, integer, number, boolean, object, null, any, a record, `T[]`, `{T}` (a map) or `A|B`.'),
  section: text.optional().describe('Begins a section of a long table, with this title.'),
  description: markdown.optional().describe('What the field is for, in Markdown.'),
  values: z
    .map(z.string(), z.string().nullable().meta({ contentMediaType: 'text/markdown' }))
    .optional()
    .describe('The possible values, each with its meaning in Markdown.'),
  otherValues: markdown
    .optional()
    .describe('Which other values are possible, in Markdown. Without it the list is closed.'),
  default: data.optional().describe('The value that is used if none is sent.'),
  example: data.optional().describe('A realistic value.'),
  examples: z
    .array(data)
    .min(1)
    .optional()
    .describe('Values for several entries of the list or map that the field is in. Equal positions belong together.'),
  format: format.optional().describe('What the string contains.'),
  since: version.optional().describe('The first version that has the field, in quotes.'),
  deprecated: versionOrTrue.optional().describe('The version that deprecated the field, or true.'),
  formerly: z.array(text).min(1).optional().describe('Former names of the field, whose anchors keep working.'),
  secret: z.boolean().optional().describe('Whether the value is a password or key.'),
  pattern: z.boolean().optional().describe('Whether the name stands for many: `tag-*`. Its example is a mapping.'),
  key: z
    .union([mapKey, z.array(mapKey).min(1)])
    .optional()
    .describe('What the keys of a map are. A list for maps inside maps, the outer one first.'),
  when: condition.optional().describe('The values of other fields with which the field exists.'),
});

const FIELDS = 'The fields inside an object. With a record, they change its fields or add to them.';

/** A return field, a field of a record, or a field inside either. */
const returnField = base.extend({
  get fields() {
    return z.array(returnField).min(1).optional().describe(FIELDS);
  },
});

/** How several values of a parameter are sent. The mapping is for the few hyphenated names whose first one ends in `-0`. */
const repeatable = z.union([
  z.enum(['hyphen', 'plain', 'repeat']),
  z.strictObject({
    style: z.literal('hyphen').describe('The only style whose first name can vary.'),
    first: z.literal(0).describe('The number of the first name: `user-0`, `user-1`.'),
  }),
]);

/** A parameter, or a field inside one. */
const parameter = base.extend({
  required: z.boolean().optional().describe('Whether every call must send the parameter.'),
  requiredWhen: condition.optional().describe('The values of other parameters that make this one required.'),
  repeatable: repeatable
    .optional()
    .describe(
      'How several values are sent: `hyphen` as `user`, `user-1`, `user-2`; `plain` as `user1`, `user2`; `repeat` with the same name; `{ style: hyphen, first: 0 }` as `user-0`, `user-1`.',
    ),
  in: z.enum(['query', 'path', 'header', 'body']).optional().describe('Where the parameter is sent.'),
  get fields() {
    return z.array(parameter).min(1).optional().describe(FIELDS);
  },
});

/** What a call can do, the most harmless first. */
export const EFFECTS = ['read', 'change', 'delete', 'destroy'] as const;
const effect = z.enum(EFFECTS);

/** Lists of parameters of which calls send one or more. */
const choices = z.array(z.array(text).min(2)).min(1);

const failure = z.strictObject({
  reason: z.string().min(1).describe('The reason in the failed response, exactly as the server returns it.'),
  when: markdown.optional().describe('What causes it, as one sentence of Markdown.'),
});

const example = z.strictObject({
  title: markdown.describe('The purpose of the call, in Markdown.'),
  call: dataMap.describe('The parameters of the call with their values.'),
  answer: data.optional().describe('The whole response. Without it, one is made of the examples of the fields.'),
});

const variant = z.strictObject({
  slug: slug.describe('The last part of its address.'),
  title: markdown.describe('The heading of its page.'),
  description: markdown.describe('What this use is for, in Markdown.'),
  call: dataMap.describe('The parameters of the call with their values.'),
});

/** The HTTP methods that a function can have. */
const method = z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** What is called. It is part of a URL, so it is on one line. */
const path = text.regex(/^[^\s\p{Cc}]+$/u, 'a path without spaces and line breaks');

/** The front matter of a function's file. */
export const functionSchema = z
  .strictObject({
    summary: markdown.describe('One imperative sentence with a period, at most 100 characters.'),
    since: version.optional().describe('The first version that has the function, in quotes.'),
    method: method.optional().describe('The HTTP method. Only a removed function may lack it.'),
    effect: effect.describe(
      'What a call does: `delete` removes a record that one call can create again, `destroy` loses data permanently.',
    ),
    group: text.optional().describe('The group inside the category, listed under `sections` in categories.yaml.'),
    role: text.optional().describe('The server role that the function needs.'),
    restarts: z.array(text).min(1).optional().describe('The services that a call restarts.'),
    background: z
      .union([z.literal(true), text])
      .optional()
      .describe('The function that shows the progress of work that continues after the response, or true.'),
    undo: text.optional().describe('The function whose call takes the effect back.'),
    request: z.enum(['json', 'form', 'multipart']).optional().describe('The format of the request body.'),
    path: path.optional().describe('What is called, if it is not the name. `{id}` is a parameter with `in: path`.'),
    without: z.array(text).min(1).optional().describe('The call formats that the function does not have, by slug.'),
    acl: z.array(text).min(1).optional().describe('The privileges that allow a call; any one is enough.'),
    interface: text.optional().describe('The screen that does the same.'),
    deprecated: versionOrTrue.optional().describe('The version that deprecated the function, or true.'),
    removed: versionOrTrue.optional().describe('The first version without the function, or true.'),
    replacement: text.optional().describe('The function to call instead.'),
    formerly: z.array(text).min(1).optional().describe('Former names of the function, whose addresses keep working.'),
    parameters: z.array(parameter).optional().describe('The parameters; [] if there are none, no key if not known.'),
    oneOf: choices.optional().describe('Lists of parameters; a call sends exactly one parameter of each list.'),
    anyOf: choices.optional().describe('Lists of parameters; a call sends at least one parameter of each list.'),
    returns: z
      .array(returnField)
      .optional()
      .describe('The fields of the data; [] if there are none, no key if not known.'),
    metadata: z.array(returnField).min(1).optional().describe('Fields that the function adds to the metadata.'),
    failures: z.array(failure).min(1).optional().describe('Known reasons for which a call fails.'),
    examples: z.array(example).min(1).optional().describe('Calls with a purpose, the usual one first.'),
    variants: z.array(variant).min(1).optional().describe('Uses of the function, each with a separate page.'),
    related: z.array(text).optional().describe('The functions that a reader calls next.'),
    keywords: z.array(text).optional().describe('Phrases that people search for if they do not know the name.'),
  })
  .describe('The front matter of content/functions/<category>/<name>.md.');

/** A file of content/records. */
export const recordSchema = z
  .strictObject({ fields: z.array(returnField).min(1).describe('The fields that several functions return.') })
  .describe('A file of content/records: fields that several functions share.');

/** The front matter of a function's file, parsed. */
export type FunctionSource = z.infer<typeof functionSchema>;
/** A parameter or field, parsed. A return field has none of the keys that only parameters have. */
export type FieldSource = z.infer<typeof parameter>;
/** What a call does. */
export type Effect = z.infer<typeof effect>;
/** The values of other fields with which a field exists or is required: each name with its values. */
export type Condition = z.infer<typeof condition>;
/** What the keys of a map are, with examples. */
export type MapKey = z.infer<typeof mapKey>;
