import type { CatalogConfig } from '../catalog/model/config.ts';
import { receivedValues } from '../mock/values.ts';
import { adapterOf } from '../output/adapters.ts';
import { applies, parameterOf, type ValueIn } from '../sample/arguments.ts';
import { formerOwner } from '../sample/call-link.ts';
import { takesSeveral } from '../sample/form-state.ts';
import { bodyConstants, callConstants } from '../sample/http-calls.ts';
import { problemsOf } from '../sample/problems.ts';
import { type Data, textOfData } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { closestMatch } from '../text/suggest.ts';
import { type CallFinding, error, warning } from './call-finding.ts';
import { unknownOptions } from './options.ts';
import { problemText, unknownName } from './problem-text.ts';
import { EXPANDED, type WrittenCall, type WrittenPair } from './written-call.ts';

/**
 * Returns what is wrong with the names and values of a call. `path` has the values of the path of its URL. Values that a shell puts in
 * are not checked.
 */
export function parameterFindings(
  call: WrittenCall,
  spec: FunctionSpec,
  path: ReadonlyMap<string, string>,
  config: CatalogConfig,
): CallFinding[] {
  const constants = callConstants(config);
  const isOption = (name: string) => !constants.has(name) && (adapterOf(config)?.isOption(name) ?? false);
  const isCommon = (name: string) => constants.has(name) || isOption(name);
  // A word without a value may be a secret, so its name is not shown.
  const isNamed = ({ name, value = '' }: WrittenPair) => !/^=*$/.test(value) || isCommon(name) || isOwn(name);
  const isOwn = (name: string) => name !== '' && parameterOf(spec.parameters ?? [], name) !== undefined;
  const pairs = call.pairs.filter(isNamed).map(({ name, value }) => [name, value ?? ''] as const);
  const json = call.json === undefined ? {} : { json: call.json };
  const { headers, method = 'GET' } = call;
  const received = { method, pathname: '', headers, pairs, ...json };
  const { values, others, unknown } = receivedValues(spec, received, path, isCommon);
  const options = new Map(
    [...others].filter(([name]) => isOption(name)).map(([name, value]) => [name, textOfData(value)]),
  );
  const known = new Map(
    [...values].map(([name, all]) => [name, all.filter((one) => !textOfData(one).includes(EXPANDED))] as const),
  );
  return [
    ...constantFindings(call, call.body === 'json' ? bodyConstants(config) : constants, others),
    ...(call.pairs.every(isNamed)
      ? []
      : [error('A part of the parameters does not have the form `name=value`, or has an unknown name and no value.')]),
    ...(spec.parameters === null
      ? []
      : [...unknown].map((name) => error(unknownText(spec, name, [...constants.keys()])))),
    ...(call.body === 'unknown'
      ? [warning('The body is read from a file, a pipe or a variable, so its parameters were not checked.')]
      : []),
    ...(isUnread(call)
      ? []
      : problemsOf(spec, known, config.answer).map((problem) => error(problemText(problem, config.answer)))),
    ...repeatFindings(spec, values),
    ...uselessFindings(spec, known),
    ...optionFindings(options, config),
  ];
}

/** Whether a body could not be read. */
const isUnread = ({ body, json }: WrittenCall): boolean =>
  body === 'unknown' || (body === 'json' && json === undefined);

/** The constants of the API that are missing or have another value. A command sends them by itself. */
function constantFindings(
  call: WrittenCall,
  constants: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, Data>,
): CallFinding[] {
  if (call.kind === 'command' || call.kind === 'link' || isUnread(call)) return [];
  return [...constants].flatMap(([name, wanted]) => {
    const sent = others.get(name);
    if (sent === undefined) return [error(`\`${name}=${wanted}\` is missing. Every call must send it.`)];
    const text = textOfData(sent);
    return text === wanted || text.includes(EXPANDED) ? [] : [error(`\`${name}\` must be ${wanted}.`)];
  });
}

function unknownText(spec: FunctionSpec, name: string, constants: readonly string[]): string {
  const fields = spec.parameters ?? [];
  const renamed = formerOwner(fields, name);
  if (renamed) return `The parameter "${name}" is now "${renamed.name}".`;
  const names = fields.map((field) => field.name);
  // The value of an unknown name may be a secret, so it is not shown.
  return closestMatch(name, constants) !== undefined && closestMatch(name, names) === undefined
    ? unknownName('parameter', name, constants)
    : unknownName('parameter', name, names);
}

/** Parameters that are sent several times and have one value. */
function repeatFindings(spec: FunctionSpec, values: ReadonlyMap<string, readonly Data[]>): CallFinding[] {
  return [...values].flatMap(([name, all]) => {
    const parameter = parameterOf(spec.parameters ?? [], name);
    if (!parameter || parameter.pattern || all.length < 2 || takesSeveral(spec, parameter)) return [];
    return [error(`The parameter "${name}" is sent ${all.length} times; it has one value.`)];
  });
}

/** Parameters that have no effect with the values of others. */
function uselessFindings(spec: FunctionSpec, values: ReadonlyMap<string, readonly Data[]>): CallFinding[] {
  const fields = spec.parameters ?? [];
  const valueIn: ValueIn = (name) =>
    values.has(name) ? [...values.get(name)!] : fields.find((field) => field.name === name)?.default;
  return fields
    .filter((field) => values.has(field.name) && field.when && !applies(field, valueIn))
    .filter(({ when }) => Object.keys(when!).every((other) => values.get(other)?.length !== 0))
    .map(({ name, when }) => {
      const conditions = Object.entries(when!).map(([other, wanted]) => `"${other}" is ${wanted.join(' or ')}`);
      return warning(`The parameter "${name}" applies only if ${conditions.join(' and ')}.`);
    });
}

function optionFindings(options: ReadonlyMap<string, string>, config: CatalogConfig): CallFinding[] {
  const adapter = adapterOf(config);
  if (!adapter || options.size === 0) return [];
  const problem = adapter.optionError(Object.fromEntries(options));
  return [
    ...unknownOptions(adapter, [...options.keys()]).map(warning),
    ...(problem === undefined ? [] : [error(problem)]),
  ];
}
