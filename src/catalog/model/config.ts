import { z } from 'zod';
import { ADAPTER_NAMES } from '../../output/adapters.ts';
import { dataMap, markdown, text } from '../../spec/schema-parts.ts';
import { LANGUAGE_CODES, WORD_KEYS, type Words } from '../../strings/strings.ts';
import { callFormat } from './call-format.ts';

// The shape of content/catalog.yaml. The descriptions are its documentation: editors show them, and docs/catalog.md has them.

/** A host, perhaps with a port and a path, or with holes for them. */
const HOST = /^(?!.*:\/\/)[^\s<>"'`\\]+$/;

const wireBoolean = z.union([z.number(), z.boolean()]);

const xml = z.strictObject({
  root: text.describe('The name of the root element.'),
  form: text.describe('The slug of the call format that gets XML. A function without that format has no XML response.'),
  none: markdown.describe('What the page says of a function without an XML response, in Markdown.'),
});

const response = z.strictObject({
  data: text.optional().describe('The key of the data in a response. Without it, a response is the data itself.'),
  metadata: text.optional().describe('The key of the metadata in a response, if it has any.'),
  success: dataMap
    .default(() => new Map())
    .describe('The metadata of a successful response, in order. `{function}` stands for the name of the function.'),
  failure: dataMap
    .default(() => new Map())
    .describe(
      'The keys that differ in a failed response. The first string is the reason. Without metadata: the failed response.',
    ),
  unknownFunction: text
    .optional()
    .describe('The reason in the response to a call of a function that does not exist. Placeholder: `{function}`.'),
  failureNote: markdown.optional().describe('How to tell a failed response from a successful one, in Markdown.'),
  xml: xml
    .optional()
    .describe('How the response looks in XML. It needs an adapter; leave it out if the API has no XML.'),
  true: wireBoolean.default(true).describe('What the API sends for true.'),
  false: wireBoolean.default(false).describe('What the API sends for false.'),
});

const firstCall = z.strictObject({
  function: text.describe('The name of a function that has a spec.'),
  form: text.describe('The slug of a call format.'),
  parts: z.array(z.tuple([markdown, markdown])).describe('Parts of the call, each with its meaning, in Markdown.'),
  note: markdown.describe('A note on the response, in Markdown.'),
});

const words = z.strictObject(
  Object.fromEntries(WORD_KEYS.map((key) => [key, text.optional()])) as Record<keyof Words, z.ZodOptional<z.ZodString>>,
);

/** What `report` must be. */
export const CONTACT =
  'an address that begins with `https://` or `mailto:`, with no placeholder other than `{page}`, `{url}` and `{version}`';

/** Returns whether readers can write to an address: http or https with a host, or mailto. Its placeholders must be known. */
export function isContact(address: string): boolean {
  if (/[{}]/.test(address.replaceAll(/\{(?:page|url|version)\}/g, ''))) return false;
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol === 'mailto:') return /^[^@\s]+@[^@\s]+$/.test(pathname);
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '';
}

/** The schema of content/catalog.yaml: everything that is specific to one API. */
export const configSchema = z.strictObject({
  title: text.describe('The name of the API.'),
  product: text.describe('The product whose API it is.'),
  version: text.describe('The full version that is documented: `11.138.0.6`.'),
  release: text.describe('The version as readers know it: `138`.'),
  site: z.url({ protocol: /^https?$/ }).describe('The URL at which the site is published. It can have a path.'),
  report: z
    .string()
    .refine(isContact, CONTACT)
    .optional()
    .describe(
      'Where readers report an error: an https, http or mailto address. Placeholders, for a form: `{page}`, the title of the page; `{url}`, its URL; `{version}`, the full version.',
    ),
  legal: markdown.describe('The legal notice at the bottom of every page.'),
  summary: markdown.describe('One or two sentences about the API, for the home page and search engines.'),
  host: z
    .string()
    .regex(HOST, 'a host like `api.example.com`, without `https://`')
    .describe('The host in sample calls.'),
  user: text.default('root').describe('The user in sample calls: what `{user}` of a call template is.'),
  token: text
    .default('TOKEN')
    .describe('The variable that has the token in sample calls: what `{token}` of a call template is.'),
  language: z.enum(LANGUAGE_CODES).default('en').describe('The language of the interface.'),
  words: words
    .default({})
    .describe('Words of the interface that depend on the API. src/strings/en/words.ts documents each and its default.'),
  versions: z.boolean().optional().describe('Whether the pages show versions. Default: whether any function has one.'),
  about: z
    .strictObject({
      title: text.describe('Its title.'),
      text: markdown.describe('Its content, in Markdown.'),
    })
    .describe('The section about the API on the page of each function.'),
  adapter: z
    .enum(ADAPTER_NAMES)
    .optional()
    .describe('The adapter for what settings cannot describe: output options, the order of metadata, XML.'),
  calls: z.array(callFormat).min(1).describe('The call formats, in the order of their tabs.'),
  postSecrets: z
    .boolean()
    .default(false)
    .describe(
      'Whether a GET or POST call with a secret uses the `form` template and POST, so that no URL has the secret. For an API that accepts all parameters in a form.',
    ),
  holes: z.array(text).default([]).describe('Parts of call templates that a reader replaces.'),
  notes: z.array(markdown).default([]).describe('Notes on all call formats, in Markdown.'),
  bodyConstants: z
    .record(text, z.union([z.string(), z.number(), z.boolean()]))
    .default({})
    .describe('Keys that every JSON body has in addition to the parameters.'),
  links: z
    .record(text, text)
    .default({})
    .describe('Words of call templates, each with the name of the function that it links to.'),
  answer: response.prefault({}).describe('The envelope of a response.'),
  firstCall: firstCall.optional().describe('The call and its response on the home page.'),
  guideTitle: text.describe('The heading above the guides in the sidebar.'),
  guides: z
    .strictObject({
      calls: text.optional().describe('The slug of the guide on calling functions.'),
      responses: text.optional().describe('The slug of the guide on reading responses.'),
    })
    .default({})
    .describe('The guides that the pages of functions link to.'),
  released: z
    .record(text, z.iso.date())
    .default({})
    .describe('The date of each version, such as `2026-05-01`, for the feed of changes.'),
  cards: z
    .boolean()
    .default(true)
    .describe('Whether each function has a card for frames in other sites, and an oEmbed file.'),
  privileges: z.record(text, markdown).default({}).describe('Privileges, each with what it allows, in Markdown.'),
  rules: z
    .record(text, z.enum(['off', 'warning', 'error']))
    .default({})
    .describe('Severities of rules by id, for this catalog.'),
  popular: z
    .array(
      z.strictObject({
        task: markdown.describe('What a reader wants to do.'),
        function: text.describe('The name of the function that does it.'),
      }),
    )
    .default([])
    .describe('Common tasks, for the home page.'),
});

/** The settings of a catalog. */
export type CatalogConfig = z.infer<typeof configSchema>;
/** A topic for which the settings can name a guide. */
export type GuideTopic = keyof CatalogConfig['guides'];
