import type { Catalog } from '../catalog/model/catalog.ts';
import { type ParameterPlace, placeOf, repeatedNames, SHOWN_NAMES } from '../sample/arguments.ts';
import { sendsSecret } from '../sample/call-secrets.ts';
import { titledCalls } from '../sample/titled-calls.ts';
import { choicesOf } from '../spec/choices.ts';
import { toPlain } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { innerObject, isRepeated, parseType } from '../spec/type.ts';
import { fieldSchema, type JsonSchema } from './field-schema.ts';
import type { ApiServer } from './openapi-server.ts';

/** The media types of request bodies. */
const MEDIA_TYPES = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
} as const;

/** The HTTP method, the parameters and the body of an operation. */
export interface OperationRequest {
  method: string;
  parameters: object[];
  requestBody?: object;
}

/**
 * Returns the HTTP method of a function and what its body is. A function that is called with a secret is called with POST and a
 * form, if the API accepts that, so that no URL contains the secret.
 */
export function callMethod(
  spec: FunctionSpec,
  { postSecrets }: Catalog['config'],
): { method: string; request: FunctionSpec['request'] } {
  const { method = 'GET', request } = spec;
  const isPosted =
    postSecrets &&
    !request &&
    (method === 'GET' || method === 'POST') &&
    titledCalls(spec).some(({ call }) => sendsSecret(spec, call));
  return isPosted ? { method: 'POST', request: 'form' } : { method, request };
}

/** Returns how a function is called. */
export function requestOf(spec: FunctionSpec, { config }: Catalog, { constants }: ApiServer): OperationRequest {
  const { method, request } = callMethod(spec, config);
  const sent = { ...spec, request };
  const placed = (spec.parameters ?? []).flatMap((field) => namedFields(field, spec, placeOf(sent, field)));
  const constant = (place: ParameterPlace) =>
    constants.map(([name, value]) => ({ name, in: place, required: true, schema: { type: 'string', enum: [value] } }));
  const parameters = placed
    .filter(({ place }) => place !== 'body')
    .map(({ field, place, name, isRequired }) =>
      parameterOf(field, name, place, place === 'path' || isRequired, config.answer),
    );
  const inBody = placed.filter(({ place }) => place === 'body');
  return {
    method: method.toLowerCase(),
    parameters: [...(request ? [] : constant('query')), ...parameters],
    ...(request && { requestBody: bodyOf(sent, request, inBody, config, constants) }),
  };
}

/** A parameter under a name that is sent. */
interface NamedField {
  field: Field;
  name: string;
  place: ParameterPlace;
  isRequired: boolean;
}

/** A repeatable parameter has its first names; one with a list of `oneOf` or `anyOf` is not required by itself. */
function namedFields(field: Field, spec: FunctionSpec, place: ParameterPlace): NamedField[] {
  const isListed = choicesOf(spec).some(({ names }) => names.includes(field.name));
  const isRequired = Boolean(field.required) && !isListed && !field.when;
  const { repeatable } = field;
  const names =
    repeatable === undefined || repeatable === 'repeat' || place === 'path'
      ? [field.name]
      : repeatedNames(field.name, repeatable, SHOWN_NAMES);
  return names.map((name, i) => ({ field, name, place, isRequired: isRequired && i === 0 }));
}

function parameterOf(
  field: Field,
  name: string,
  place: ParameterPlace,
  required: boolean,
  wire: Catalog['config']['answer'],
): object {
  const { description, ...schema } = fieldSchema(field, wire);
  const isJson = isStructured(field) && !field.pattern && field.repeatable !== 'repeat';
  const example = field.examples[0];
  const one = { name, in: place, description, required, deprecated: schema.deprecated };
  if (isJson) return { ...one, content: { 'application/json': { schema } } };
  // The members of an exploded object are sent under their own names.
  if (field.pattern)
    return {
      ...one,
      style: 'form',
      explode: true,
      schema: { type: 'object', additionalProperties: valueSchema(schema) },
    };
  if (field.repeatable === 'repeat')
    return {
      ...one,
      style: place === 'path' || place === 'header' ? 'simple' : 'form',
      explode: true,
      schema: { type: 'array', items: schema },
    };
  return { ...one, example: example === undefined ? undefined : toPlain(example), schema };
}

/** The schema of a value of a name pattern. The parameter's example and default are maps of all its values, so they do not apply here. */
const valueSchema = ({ examples: _, default: __, ...schema }: JsonSchema): JsonSchema => schema;

/** Whether values of a parameter are lists, maps or objects, which are sent as JSON. */
function isStructured({ type: text }: Field): boolean {
  const type = parseType(text);
  return type !== undefined && (isRepeated(type) || innerObject(type) !== undefined);
}

function bodyOf(
  spec: FunctionSpec,
  request: keyof typeof MEDIA_TYPES,
  fields: readonly NamedField[],
  { answer, bodyConstants }: Catalog['config'],
  constants: ApiServer['constants'],
): object {
  const fixed = request === 'json' ? Object.entries(bodyConstants) : constants;
  const whole = fields.find(({ name }) => name === '');
  if (whole)
    return { required: true, content: { [MEDIA_TYPES[request]]: { schema: fieldSchema(whole.field, answer) } } };
  const named = fields.filter(({ field }) => !field.pattern);
  const isArray = ({ field }: NamedField) => field.repeatable === 'repeat';
  const schemaOf = (one: NamedField) => {
    const schema = fieldSchema(one.field, answer);
    return isArray(one) ? { type: 'array', items: schema } : schema;
  };
  const schema: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries([
      ...fixed.map(([name, value]) => [name, { type: typeof value, enum: [value] }]),
      ...named.map((one) => [one.name, schemaOf(one)]),
    ]),
    additionalProperties: named.length < fields.length ? true : undefined,
    required: nonEmpty([
      ...fixed.map(([name]) => name),
      ...named.filter(({ isRequired }) => isRequired).map(({ name }) => name),
    ]),
    allOf: nonEmpty(
      choicesOf(spec).map(({ kind, names }) => ({ [kind]: names.map((name) => ({ required: [name] })) })),
    ),
  };
  return { required: true, content: { [MEDIA_TYPES[request]]: { schema } } };
}

const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
