import type { Catalog } from '../catalog/model/catalog.ts';
import { failureResponse, responseOf } from '../sample/response.ts';
import type { ResponsePart } from '../sample/response-part.ts';
import { toData } from '../sample/value.ts';
import { type Data, toPlain } from '../spec/data.ts';
import { unnamedField } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { fieldSchema, type JsonSchema, objectSchema } from './field-schema.ts';

/** Returns the response of an operation: its schema, and examples of a call that worked and of each known failure. */
export function responsesOf(spec: FunctionSpec, { config, strings }: Catalog): object {
  const response = responseOf(spec, config);
  const failures = (spec.failures ?? []).flatMap(({ reason, when }, i) => {
    const failed = failureResponse(spec, config, reason);
    return failed ? [[`failure-${i + 1}`, { summary: when ?? reason, value: wholeOf([failed]) }] as const] : [];
  });
  const examples = {
    ...(response.length > 0 && { success: { value: wholeOf(response) } }),
    ...Object.fromEntries(failures),
  };
  return {
    '200': {
      description: strings.function.output,
      content: {
        'application/json': {
          schema: responseSchema(spec, config),
          examples: Object.keys(examples).length > 0 ? examples : undefined,
        },
      },
    },
  };
}

function wholeOf(parts: readonly ResponsePart[]): unknown {
  const [first] = parts;
  if (first && first.key === undefined) return toPlain(toData(first.value));
  return Object.fromEntries(parts.map(({ key, value }) => [key, toPlain(toData(value))]));
}

function responseSchema(spec: FunctionSpec, { answer }: Catalog['config']): JsonSchema {
  const { data, metadata, success, failure } = answer;
  const constants = (members: ReadonlyMap<string, Data>) =>
    Object.fromEntries([...members].map(([key, value]) => [key, constantSchema([value, failure.get(key)])]));
  const returned = returnsSchema(spec, answer);
  const common: JsonSchema = { type: 'object', properties: constants(new Map([...failure, ...success])) };
  if (data === undefined && metadata === undefined)
    return failure.size > 0 ? { anyOf: [returned, { type: 'object', properties: constants(failure) }] } : returned;
  const added = objectSchema(spec.metadata, answer);
  const properties = { ...(common.properties as object), ...(added.properties as object | undefined) };
  return {
    type: 'object',
    properties: {
      ...(data !== undefined && spec.returns?.length !== 0 && { [data]: returned }),
      ...(metadata !== undefined && { [metadata]: { ...added, properties } }),
    },
  };
}

/** The schema of the data; it accepts anything if the data is not known. */
function returnsSchema({ returns }: FunctionSpec, answer: Catalog['config']['answer']): JsonSchema {
  if (returns === null) return {};
  const unnamed = unnamedField(returns);
  return unnamed ? fieldSchema(unnamed, answer) : objectSchema(returns, answer);
}

/** The schema of a value of every response: its type, and the values of a flag. */
function constantSchema(values: readonly (Data | undefined)[]): JsonSchema {
  const plain = values.flatMap((value) => (value === undefined ? [] : [toPlain(value)]));
  const [first] = plain;
  if (Array.isArray(first)) return { type: 'array' };
  if (first === null) return {};
  const type = typeof first === 'number' && Number.isInteger(first) ? 'integer' : typeof first;
  if (type === 'string' || type === 'object') return { type };
  return plain.length > 1 && plain.every((value) => typeof value === typeof first) ? { type, enum: plain } : { type };
}
