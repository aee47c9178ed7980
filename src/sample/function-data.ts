import { fromPlain } from '../spec/data.ts';
import type { Field } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';

/** A parameter in the JSON file of a function. */
interface ParameterData extends Omit<Field, 'repeatable' | 'examples' | 'fields' | 'keys' | 'default' | 'origin'> {
  repeatable?: 'hyphen' | 'plain' | 'repeat';
  repeatNames?: string[];
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  fields?: ParameterData[];
}

/** What the JSON file of a function has of its calls. */
export interface FunctionData
  extends Pick<FunctionSpec, 'name' | 'method' | 'request' | 'without' | 'oneOf' | 'anyOf'> {
  path?: string;
  parameters: ParameterData[] | null;
  examples: { title: string; call: Record<string, unknown> }[];
}

/** A function, as scripts need it to write calls. */
export type ScriptedFunction = Pick<
  FunctionSpec,
  'name' | 'path' | 'method' | 'request' | 'without' | 'oneOf' | 'anyOf' | 'parameters' | 'examples'
>;

/** Returns a function from its JSON file (`functions/<name>.json`). */
export function functionFrom({ path, parameters, examples, ...rest }: FunctionData): ScriptedFunction {
  return {
    ...rest,
    path: path ?? rest.name,
    parameters: parameters?.map(fieldFrom) ?? null,
    examples: examples.map(({ title, call }) => ({
      title,
      call: new Map(Object.entries(call).map(([name, value]) => [name, fromPlain(value)])),
    })),
  };
}

function fieldFrom(data: ParameterData): Field {
  const { repeatable, repeatNames, example, examples, fields, default: usual, ...rest } = data;
  const isFromZero = repeatable === 'hyphen' && repeatNames?.[0] !== rest.name;
  const known = examples ?? (example === undefined ? [] : [example]);
  return {
    ...rest,
    ...(repeatable && { repeatable: isFromZero ? { style: 'hyphen' as const, first: 0 as const } : repeatable }),
    ...(usual !== undefined && { default: fromPlain(usual) }),
    examples: known.map(fromPlain),
    keys: [],
    ...(fields && { fields: fields.map(fieldFrom) }),
    origin: { file: '', path: [] },
  };
}
