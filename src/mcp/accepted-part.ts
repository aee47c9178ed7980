import type { CallFormat } from '../catalog/model/call-format.ts';
import type { Catalog } from '../catalog/model/catalog.ts';
import { adapterOf } from '../output/adapters.ts';
import { placeOf } from '../sample/arguments.ts';
import { callTokens } from '../sample/call.ts';
import { filledCall } from '../sample/form-state.ts';
import { callConstants } from '../sample/http-calls.ts';
import { problemsOf } from '../sample/problems.ts';
import { textOf } from '../sample/token.ts';
import { type Data, textOfData } from '../spec/data.ts';
import type { Target } from './call-target.ts';
import { formValues } from './form-values.ts';
import { unknownOptions } from './options.ts';
import { EXPANDED, type WrittenCall } from './written-call.ts';

/**
 * Writes the parameters and output options of a call that its function accepts, in the format of the call. Returns undefined if a
 * value is not known, or if the function does not have the format.
 */
export function acceptedPart(call: WrittenCall, { spec, path }: Target, { config }: Catalog): string | undefined {
  if (!spec || spec.removed) return undefined;
  const inHeaders = (spec.parameters ?? []).flatMap((field): [string, Data][] => {
    const value = placeOf(spec, field) === 'header' ? call.headers[field.name.toLowerCase()] : undefined;
    return value === undefined ? [] : [[field.name, value]];
  });
  const json = call.json instanceof Map ? [...call.json] : [];
  const given: [string, Data][] = [
    ...call.pairs.map(({ name, value }): [string, Data] => [name, value ?? '']),
    ...json,
    ...path,
    ...inHeaders,
  ];
  const constants = callConstants(config);
  const adapter = adapterOf(config);
  const isOption = (name: string) => adapter !== undefined && unknownOptions(adapter, [name]).length === 0;
  const { state } = formValues(
    spec,
    given.filter(([name]) => !constants.has(name)),
    config.answer,
    isOption,
  );
  const { call: accepted, sent } = filledCall(spec, state, config.answer);
  for (const problem of problemsOf(spec, sent, config.answer))
    if (problem.kind === 'value' || problem.kind === 'type') accepted.delete(problem.parameter.name);
  if ([...accepted.values()].some((value) => textOfData(value).includes(EXPANDED))) return undefined;
  const tokens = callTokens(spec, accepted, call.format ?? formatLike(call, config.calls), config);
  return tokens && textOf(tokens);
}

/** The first format that is written like a call: a curl command, or a URL. */
function formatLike({ kind }: WrittenCall, formats: readonly CallFormat[]): CallFormat {
  const start = kind === 'curl' ? /^curl\b/ : /^(?:\{method\} )?(?:https?:|\/)/;
  return formats.find(({ get }) => start.test(get.line)) ?? formats[0]!;
}
