import { z } from 'zod';
import type { Data } from './data.ts';

// The shape of a spec: what each key takes. The single source for the parser, the checks and the types.

const text = z.string().min(1);
const data = z.custom<Data>((value) => value !== undefined, 'expected a value');
/** YAML reads `no` and `off` as texts, so a version must look like one. */
const VERSION = /^v?\d[\w.+-]*$/;
const version = z.string().regex(VERSION, "expected a version, in quotes: '1.10'");
const versionOrTrue = z.union([
  z.literal(true),
  z.string().regex(VERSION, "expected true, or a version, in quotes: '1.10'"),
]);
const dataMap = z.instanceof(Map) as z.ZodType<Map<string, Data>>;

/** Where a parameter travels, and how several values of it are sent. */
const placements = z.enum(['query', 'path', 'header', 'body']);
const repetitions = z.enum(['hyphen', 'plain', 'repeat']);
/** What forms a text may have that its type says too little about. */
const FORMATS = ['unix-time', 'json', 'html', 'pem', 'base64', 'file'] as const;

const condition = z.record(text, z.array(z.union([z.string(), z.number(), z.boolean()])).min(1));

const mapKey = z.strictObject({
  description: text.optional(),
  example: data.optional(),
  examples: z.array(data).min(1).optional(),
});

/** A parameter or field as its writer gave it; a return field has none of the keys that only parameters have. */
export interface FieldSource {
  name: string;
  type?: string | undefined;
  section?: string | undefined;
  description?: string | undefined;
  values?: Map<string, Data> | undefined;
  otherValues?: string | undefined;
  default?: Data | undefined;
  example?: Data | undefined;
  examples?: Data[] | undefined;
  format?: (typeof FORMATS)[number] | undefined;
  since?: string | undefined;
  deprecated?: true | string | undefined;
  secret?: boolean | undefined;
  pattern?: boolean | undefined;
  key?: MapKey | MapKey[] | undefined;
  when?: Condition | undefined;
  required?: boolean | undefined;
  requiredWhen?: Condition | undefined;
  repeatable?: z.infer<typeof repetitions> | undefined;
  in?: z.infer<typeof placements> | undefined;
  fields?: FieldSource[] | undefined;
}

const keys = {
  section: text.optional(),
  description: text.optional(),
  values: dataMap.optional(),
  otherValues: text.optional(),
  default: data.optional(),
  example: data.optional(),
  examples: z.array(data).min(1).optional(),
  format: z.enum(FORMATS).optional(),
  since: version.optional(),
  deprecated: versionOrTrue.optional(),
  secret: z.boolean().optional(),
  pattern: z.boolean().optional(),
  key: z.union([mapKey, z.array(mapKey).min(1)]).optional(),
  when: condition.optional(),
};

/** A return field, a field of a record, or a field inside either. `type` is left out only where a record gives it. */
const fieldSchema: z.ZodType<FieldSource> = z.strictObject({
  name: z.string(),
  type: text.optional(),
  ...keys,
  fields: z
    .array(z.lazy(() => fieldSchema))
    .min(1)
    .optional(),
});

/** A parameter, or a member of one that is an object. */
const parameterSchema: z.ZodType<FieldSource> = z.strictObject({
  name: z.string(),
  type: text.optional(),
  ...keys,
  required: z.boolean().optional(),
  requiredWhen: condition.optional(),
  repeatable: repetitions.optional(),
  in: placements.optional(),
  fields: z
    .array(z.lazy(() => parameterSchema))
    .min(1)
    .optional(),
});

/** What a call does to the server. */
const EFFECTS = ['read', 'change', 'destroy'] as const;

const example = z.strictObject({ title: text, call: dataMap, answer: data.optional() });

const variant = z.strictObject({
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'expected lowercase letters, digits and hyphens'),
  title: text,
  description: text,
  call: dataMap,
});

/** The front matter of a function's file. */
export const functionSchema = z.strictObject({
  summary: text,
  since: version.optional(),
  method: z
    .string()
    .regex(/^[A-Z]+$/, 'expected an HTTP method in capitals')
    .optional(),
  effect: z.enum(EFFECTS),
  group: text.optional(),
  role: text.optional(),
  restarts: z.array(text).min(1).optional(),
  background: z.union([z.literal(true), text]).optional(),
  request: z.enum(['json', 'form', 'multipart']).optional(),
  path: text.optional(),
  /** Forms of a call, by their slugs in catalog.yaml, in which the function does not exist. */
  without: z.array(text).min(1).optional(),
  acl: z.array(text).min(1).optional(),
  interface: text.optional(),
  deprecated: versionOrTrue.optional(),
  removed: versionOrTrue.optional(),
  replacement: text.optional(),
  parameters: z.array(parameterSchema).optional(),
  returns: z.array(fieldSchema).optional(),
  metadata: z.array(fieldSchema).min(1).optional(),
  examples: z.array(example).min(1).optional(),
  variants: z.array(variant).min(1).optional(),
  related: z.array(text).optional(),
  keywords: z.array(text).optional(),
});

/** A file of content/records. */
export const recordSchema = z.strictObject({ fields: z.array(fieldSchema).min(1) });

/** The front matter of a function's file, read. */
export type FunctionSource = z.infer<typeof functionSchema>;
/** What a call does to the server. */
export type Effect = (typeof EFFECTS)[number];
/** With which values of other fields a field belongs: each name with its values. */
export type Condition = z.infer<typeof condition>;
/** What the keys of a map are, with examples. */
export type MapKey = z.infer<typeof mapKey>;
