import type { Catalog } from '../catalog/model/catalog.ts';
import { fieldRows } from '../catalog/model/field-rows.ts';
import { repeatedNames, SHOWN_NAMES } from '../sample/arguments.ts';
import { postsSecrets } from '../sample/call-secrets.ts';
import { orderedExamples } from '../sample/titled-calls.ts';
import { type Data, toPlain } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { MapKey } from '../spec/schema.ts';
import { parseType, typeText, withoutRecords } from '../spec/type.ts';
import type { FunctionEntry, MapKeyEntry, ParameterEntry, ReturnFieldEntry } from './catalog-schema.ts';
import type { FunctionExport } from './export.ts';
import { withBase } from './with-base.ts';

/** One function as JSON: its entry of catalog.json. */
export const functionJsonExport: FunctionExport = {
  id: 'function-json',
  per: 'function',
  path: 'functions/{name}.json',
  title: 'JSON',
  description: ({ lists }) => lists.functionJson,
  mediaType: 'application/json',
  listed: true,
  make: (spec, catalog) => `${JSON.stringify(functionEntry(spec, catalog), null, 2)}\n`,
};

/** Returns a function as an entry of catalog.json. Keys without a value are undefined, except those that every entry has. */
export function functionEntry(
  written: FunctionSpec,
  { addresses, config }: Pick<Catalog, 'addresses' | 'config'>,
): FunctionEntry {
  const spec = withBase(written, addresses.base);
  return {
    name: spec.name,
    summary: spec.summary,
    description: spec.body,
    category: spec.category,
    group: spec.group,
    since: spec.since,
    method: spec.method,
    postSecrets: postsSecrets(spec, config) || undefined,
    effect: spec.effect,
    role: spec.role,
    restarts: spec.restarts,
    background: spec.background,
    undo: spec.undo,
    request: spec.request,
    path: spec.path === spec.name ? undefined : spec.path,
    without: spec.without,
    interface: spec.interface,
    deprecated: spec.deprecated ?? false,
    removed: spec.removed ?? false,
    replacement: spec.replacement ?? null,
    formerly: spec.formerly,
    acl: spec.acl ?? [],
    url: addresses.function(spec.name),
    parameters: spec.parameters?.map(parameterEntry) ?? null,
    oneOf: spec.oneOf,
    anyOf: spec.anyOf,
    returns: spec.returns ? returnEntries(spec.returns) : null,
    metadata: returnEntries(spec.metadata),
    failures: spec.failures,
    examples: orderedExamples(spec).map(({ title, call }) => ({
      title,
      call: toPlain(call) as Record<string, unknown>,
    })),
    variants: (spec.variants ?? []).map(({ slug, title, description }) => ({
      slug,
      title,
      url: addresses.variant(spec.name, slug),
      description,
    })),
    related: spec.related ?? [],
    keywords: spec.keywords ?? [],
  };
}

function parameterEntry(field: Field): ParameterEntry {
  return {
    name: field.name,
    ...commonEntry(field),
    required: field.required ?? false,
    repeatable: typeof field.repeatable === 'object' ? field.repeatable.style : field.repeatable,
    repeatNames: field.repeatable && repeatedNames(field.name, field.repeatable, SHOWN_NAMES),
    in: field.in,
    fields: field.fields?.map(parameterEntry),
  };
}

function returnEntries(fields: readonly Field[]): ReturnFieldEntry[] {
  return fieldRows(fields).map(({ field, path }) => ({ path, ...commonEntry(field) }));
}

function commonEntry(field: Field): Omit<ReturnFieldEntry, 'path'> {
  return {
    type: typeWithoutRecords(field.type),
    values: field.values,
    otherValues: field.otherValues,
    default: plainValue(field.default),
    ...exampleEntries(field.examples),
    description: field.description,
    key: field.keys.length > 1 ? field.keys.map(keyEntry) : field.keys[0] && keyEntry(field.keys[0]),
    format: field.format,
    secret: field.secret,
    pattern: field.pattern,
    section: field.section,
    since: field.since,
    deprecated: field.deprecated,
    formerly: field.formerly,
    when: field.when,
    requiredWhen: field.requiredWhen,
  };
}

function keyEntry({ description, example, examples }: MapKey): MapKeyEntry {
  return { description, ...exampleEntries(examples ?? (example === undefined ? [] : [example])) };
}

function exampleEntries(examples: readonly Data[]): Pick<MapKeyEntry, 'example' | 'examples'> {
  return {
    example: plainValue(examples[0]),
    examples: examples.length > 1 ? examples.map(toPlain) : undefined,
  };
}

function plainValue(value: Data | undefined): unknown {
  return value === undefined ? undefined : toPlain(value);
}

/** A type as exports have it: a record is an `object`. */
function typeWithoutRecords(text: string): string {
  const type = parseType(text);
  return type ? typeText(withoutRecords(type)) : text;
}
