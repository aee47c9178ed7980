import { z } from 'zod';
import { functionSchema } from '../spec/schema.ts';

// The shape of catalog.json. Programs rely on it: a key can be added, but none can be removed or change its meaning. The types of
// the exports and the published JSON Schema are made from these schemas.

const { effect, request } = functionSchema.shape;

const versionOrFlag = z.union([z.boolean(), z.string()]);
const value = z.unknown();
const condition = z.record(z.string(), z.array(z.union([z.string(), z.number(), z.boolean()])));

const mapKey = z.object({
  description: z.string().optional().describe('What the keys of the map are, in Markdown.'),
  example: value.optional().describe('A key.'),
  examples: z.array(value).optional().describe('All examples, if there are several; the first is `example`.'),
});

/** The keys that parameters and return fields share. */
const common = {
  type: z
    .string()
    .describe(
      '`string`, `integer`, `number`, `boolean`, `object`, `T[]`, `{T}` (a map), `A|B`, `(A|B)[]`, `null` or `any`.',
    ),
  values: z
    .array(z.object({ value: z.string(), meaning: z.string().describe('Markdown; can be empty.') }))
    .optional()
    .describe('The possible values; other values are possible only if `otherValues` is present.'),
  otherValues: z.string().optional().describe('Which other values are possible, in Markdown.'),
  default: value.optional().describe('The value that applies if none is sent.'),
  example: value.optional().describe('A realistic value.'),
  examples: z
    .array(value)
    .optional()
    .describe(
      'All examples, if there are several; the first is `example`. In a list or map, values at one position belong together.',
    ),
  description: z.string().describe('Markdown; can be empty.'),
  key: z
    .union([mapKey, z.array(mapKey)])
    .optional()
    .describe('The keys of a map; a list for a map of maps, outermost first.'),
  format: z.string().optional().describe('What the type alone does not say: `unix-time`, `json`, `pem` and so on.'),
  secret: z.boolean().optional().describe('Whether the value is a password, a token or a private key.'),
  pattern: z
    .boolean()
    .optional()
    .describe('Whether the name is a pattern: `*` matches any text, a name without `*` for any name.'),
  section: z.string().optional().describe('The title of the section that begins with this field.'),
  since: z.string().optional().describe('The first version that has the field.'),
  deprecated: versionOrFlag.optional().describe('The version that deprecated the field; true if it is not known.'),
  formerly: z.array(z.string()).optional().describe('Former names of the field, whose anchors keep working.'),
  when: condition.optional().describe('The field exists only if each named sibling has one of these values.'),
  requiredWhen: condition.optional().describe('The field is required if each named sibling has one of these values.'),
};

const parameter = z
  .object({
    name: z.string().describe('Empty if the parameter is the whole body.'),
    ...common,
    required: z
      .boolean()
      .describe('Whether every call must send it, unless the `oneOf` or `anyOf` of the function lists it.'),
    repeatable: z
      .enum(['hyphen', 'plain', 'repeat'])
      .optional()
      .describe('How several values are sent: numbered after a hyphen, numbered, or with the same name again.'),
    repeatNames: z
      .array(z.string())
      .optional()
      .describe('The names of the first three values of a repeatable parameter, as they are sent.'),
    in: z
      .enum(['query', 'path', 'header', 'body'])
      .optional()
      .describe('Where the parameter is sent, unless it is where the function sends its other parameters.'),
  })
  .extend({
    get fields() {
      return z.array(parameter).optional();
    },
  });
parameter.register(z.globalRegistry, {
  id: 'Parameter',
  description: 'A parameter; `fields` are the members of an object.',
});

const returnField = z
  .object({
    path: z.string().describe('Names joined by dots; `[]` follows a list and `{}` a map: `acct[].user`.'),
    ...common,
  })
  .meta({ id: 'ReturnField' });

const choices = z.array(z.array(z.string()));

const failure = z.object({
  reason: z.string().describe('The reason in the failed response, exactly as the server returns it.'),
  when: z.string().optional().describe('What causes it, in Markdown.'),
});

const example = z.object({
  title: z.string().describe('The purpose of the call, in Markdown.'),
  call: z.record(z.string(), value).describe('Names and values; a list for a parameter that is repeated.'),
});

const variant = z.object({ slug: z.string(), title: z.string(), url: z.string(), description: z.string() });

/** The shape of functions/<name>.json, which is also an entry of catalog.json. */
const functionEntrySchema = z
  .object({
    name: z.string(),
    summary: z.string(),
    description: z.string().describe('Markdown.'),
    category: z.string().describe('The slug of its category.'),
    group: z.string().optional(),
    since: z.string().optional().describe('The first version that has the function; missing if it is not known.'),
    method: z.string().optional().describe('The HTTP method; missing if it is not known.'),
    postSecrets: z
      .boolean()
      .optional()
      .describe('Whether calls that send a secret are POSTs with a form, although the method is GET.'),
    effect: effect.describe('What a call does to the data.'),
    role: z.string().optional().describe('The server role that the function requires.'),
    restarts: z.array(z.string()).optional().describe('The services that a call restarts.'),
    background: z
      .union([z.boolean(), z.string()])
      .optional()
      .describe('Whether the work continues after the response; a name is the function to check it with.'),
    undo: z.string().optional().describe('The function whose call takes the effect back.'),
    request: request.describe('The type of the request body, if the parameters are sent in one.'),
    path: z.string().optional().describe('What is called, if it is not the name.'),
    without: z.array(z.string()).optional().describe('Call formats in which the function is not available.'),
    interface: z.string().optional().describe('The screen that does the same.'),
    deprecated: versionOrFlag.describe('The version that deprecated the function; true if it is not known.'),
    removed: versionOrFlag.describe('The version that removed the function; true if it is not known.'),
    replacement: z.string().nullable().describe('The function to call instead.'),
    formerly: z.array(z.string()).optional().describe('Former names of the function, whose addresses keep working.'),
    acl: z.array(z.string()).describe('Privileges; any one of them is sufficient. [] if they are not known.'),
    url: z.string().describe('The address of its page, relative to the root of the host.'),
    parameters: z.array(parameter).nullable().describe('null if they are not known, [] if there are none.'),
    oneOf: choices.optional().describe('Lists of parameters; a call sends exactly one parameter of each list.'),
    anyOf: choices.optional().describe('Lists of parameters; a call sends at least one parameter of each list.'),
    returns: z
      .array(returnField)
      .nullable()
      .describe('The fields of the data, with those inside them; null if they are not known, [] if there are none.'),
    metadata: z.array(returnField).describe('The fields that the function adds to the metadata.'),
    failures: z.array(failure).optional().describe('Known reasons for which a call fails.'),
    examples: z
      .array(example)
      .describe('Calls with a purpose. The first is the one to which the sample response on the page belongs.'),
    variants: z.array(variant).describe('Use cases, each with its own page.'),
    related: z.array(z.string()),
    keywords: z.array(z.string()),
  })
  .meta({ id: 'Function' });

/** The shape of catalog.json. */
export const catalogSchema = z.object({
  api: z.object({ name: z.string(), version: z.string() }),
  categories: z.array(
    z.object({ slug: z.string(), title: z.string(), functions: z.array(z.string()).describe('Names, A to Z.') }),
  ),
  functions: z.array(functionEntrySchema),
});

/** A function in catalog.json. Keys that are undefined are left out of the file. */
export type FunctionEntry = z.infer<typeof functionEntrySchema>;
/** A parameter in catalog.json. */
export type ParameterEntry = z.infer<typeof parameter>;
/** A return field in catalog.json. */
export type ReturnFieldEntry = z.infer<typeof returnField>;
/** A key of a map in catalog.json. */
export type MapKeyEntry = z.infer<typeof mapKey>;
/** The content of catalog.json. */
export type CatalogEntry = z.infer<typeof catalogSchema>;
