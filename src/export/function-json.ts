import type { Addresses } from '../catalog/model/address.ts';
import { fieldRows } from '../catalog/model/field-rows.ts';
import { type Data, toPlain } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import type { MapKey } from '../spec/schema.ts';
import { parseType, typeText, withoutRecords } from '../spec/type.ts';

/**
 * A function as programs read it: they rely on its keys, so keys may be added and none may go or change. null means that
 * nobody knows, [] that there is none; a key without a value is left out, but for those that every entry has.
 */
export function functionJson(spec: FunctionSpec, addresses: Addresses): Record<string, unknown> {
  return {
    name: spec.name,
    summary: spec.summary,
    description: spec.body,
    category: spec.category,
    group: spec.group,
    since: spec.since,
    method: spec.method,
    effect: spec.effect,
    role: spec.role,
    restarts: spec.restarts,
    background: spec.background,
    request: spec.request,
    path: spec.path === spec.name ? undefined : spec.path,
    without: spec.without,
    interface: spec.interface,
    deprecated: spec.deprecated ?? false,
    removed: spec.removed ?? false,
    replacement: spec.replacement ?? null,
    acl: spec.acl ?? [],
    url: addresses.function(spec.name),
    parameters: spec.parameters?.map(parameterJson) ?? null,
    returns: spec.returns ? rowsJson(spec.returns) : null,
    metadata: rowsJson(spec.metadata),
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

function parameterJson(field: Field): Record<string, unknown> {
  return {
    name: field.name,
    ...commonJson(field),
    required: field.required ?? false,
    repeatable: field.repeatable,
    in: field.in,
    requiredWhen: field.requiredWhen,
    fields: field.fields?.map(parameterJson),
  };
}

function rowsJson(fields: readonly Field[]): Record<string, unknown>[] {
  return fieldRows(fields).map(({ field, path }) => ({ path, ...commonJson(field), requiredWhen: field.requiredWhen }));
}

function commonJson(field: Field): Record<string, unknown> {
  return {
    type: typeOf(field),
    values: field.values,
    otherValues: field.otherValues,
    default: plainOrNothing(field.default),
    example: plainOrNothing(field.examples[0]),
    description: field.description,
    key: field.keys.length > 1 ? field.keys.map(keyJson) : field.keys[0] && keyJson(field.keys[0]),
    format: field.format,
    secret: field.secret,
    pattern: field.pattern,
    section: field.section,
    since: field.since,
    deprecated: field.deprecated,
    when: field.when,
  };
}

function keyJson({ description, example, examples }: MapKey): Record<string, unknown> {
  return { description, example: plainOrNothing(examples?.[0] ?? example) };
}

function plainOrNothing(value: Data | undefined): unknown {
  return value === undefined ? undefined : toPlain(value);
}

/** The type with records written as `object`. */
function typeOf(field: Field): string {
  const type = parseType(field.type);
  return type ? typeText(withoutRecords(type)) : field.type;
}
