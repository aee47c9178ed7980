import { z } from 'zod';
import type { CallFormat } from '../catalog/model/call-format.ts';
import type { Catalog } from '../catalog/model/catalog.ts';
import { linksWithBase } from '../export/with-base.ts';
import { adapterOf } from '../output/adapters.ts';
import { parameterOf } from '../sample/arguments.ts';
import { callTokens, templateOf } from '../sample/call.ts';
import { callFragment } from '../sample/call-link.ts';
import { secretNotes } from '../sample/call-secrets.ts';
import { type FormState, filledCall, isJsonField, takesSeveral } from '../sample/form-state.ts';
import { problemsOf } from '../sample/problems.ts';
import { textOf } from '../sample/token.ts';
import { fromPlain } from '../spec/data.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { codeBlock } from '../text/markdown.ts';
import { formValues } from './form-values.ts';
import { functionName } from './get-function.ts';
import type { Functions } from './named-function.ts';
import { unknownOptions } from './options.ts';
import { problemText, unknownName } from './problem-text.ts';
import { type Tool, ToolError, tool } from './tool.ts';

/** Returns the tool that writes a call, as the form on a function's page does. */
export function buildCall(catalog: Catalog, functions: Functions): Tool {
  const { config, addresses } = catalog;
  return tool({
    name: 'build_call',
    title: 'Write a call',
    description:
      'Write a call of a function with checked values, ready to run. Secrets become variables. Output options are parameters too.',
    input: z.strictObject({
      name: functionName,
      format: z
        .string()
        .optional()
        .describe(`One of: ${config.calls.map(({ slug }) => slug).join(', ')}.`),
      parameters: z
        .record(z.string(), z.unknown())
        .default({})
        .describe('Values by name; a list for a repeated parameter.'),
    }),
    run({ name, format: slug, parameters }) {
      const spec = functions.named(name);
      if (spec.removed) throw new ToolError(removedText(spec));
      const format = formatOf(config.calls, slug);
      const state = checkedState(spec, parameters, catalog);
      const { call } = filledCall(spec, state, config.answer);
      const tokens = callTokens(spec, call, format, config);
      if (!tokens) throw new ToolError(unavailableText(spec, format, catalog));
      const template = templateOf(spec, call, format, config);
      const notes = template ? [...secretNotes(spec, call, template), template.note] : [];
      const link = `${addresses.absolute(addresses.function(spec.name))}?format=${format.slug}#${callFragment(spec, state)}`;
      return [
        codeBlock(textOf(tokens)),
        ...notes
          .filter((note) => note !== undefined)
          .map((note) => linksWithBase(note.trim(), addresses.absolute(addresses.base))),
        `The same call on its page, to change it: ${link}`,
      ].join('\n\n');
    },
  });
}

/** Returns why a function can no longer be called. */
export function removedText({ name, removed, replacement }: FunctionSpec): string {
  const when = typeof removed === 'string' ? ` in version ${removed}` : '';
  return `\`${name}\` was removed${when}. ${replacement ? `Use \`${replacement}\` instead.` : 'Search for another with find_function.'}`;
}

function formatOf(formats: readonly CallFormat[], slug: string | undefined): CallFormat {
  const wanted = slug?.trim().toLowerCase();
  const found = formats.find(
    (one) => wanted === undefined || one.slug === wanted || one.title.toLowerCase() === wanted,
  );
  if (found) return found;
  throw new ToolError(
    unknownName(
      'format',
      slug!,
      formats.map((one) => one.slug),
    ),
  );
}

function unavailableText(spec: FunctionSpec, format: CallFormat, { config }: Catalog): string {
  const others = config.calls.filter((one) => callTokens(spec, new Map(), one, config)).map(({ slug }) => slug);
  return `${format.none?.trim() ?? `\`${spec.name}\` does not have the format ${format.slug}.`} Its formats: ${others.join(', ')}.`;
}

/** The types of values that are not JSON. */
const SCALARS = ['string', 'integer', 'number', 'boolean'];

/** What is wrong with a list or an object for a parameter that has one value. */
function singleProblem(spec: FunctionSpec, name: string, value: unknown): string[] {
  const parameter = parameterOf(spec.parameters ?? [], name);
  if (!parameter || typeof value !== 'object' || isJsonField(spec, parameter)) return [];
  if (value === null) return [`The parameter "${name}" takes a value; it has null. Leave it out instead.`];
  if (!Array.isArray(value))
    return SCALARS.includes(parameter.type) ? [`The parameter "${name}" takes one value; it has an object.`] : [];
  if (value.length < 2 || takesSeveral(spec, parameter)) return [];
  return [`The parameter "${name}" takes one value; it has ${value.length}.`];
}

/** The state of a form with these values. Throws a ToolError with everything that is wrong. */
function checkedState(spec: FunctionSpec, parameters: Record<string, unknown>, { config }: Catalog): FormState {
  const adapter = adapterOf(config);
  const fields = spec.parameters ?? [];
  const given = Object.entries(parameters).map(([name, value]) => [name, fromPlain(value)] as const);
  const linked = formValues(spec, given, config.answer, (name) => adapter?.isOption(name) ?? false);
  if (linked.isTooLong) throw new ToolError('The values are too long. Send only the parameters that the call needs.');
  const { state } = linked;
  const { sent, invalid } = filledCall(spec, state, config.answer);
  const unknown = adapter ? unknownOptions(adapter, [...state.options.keys()]) : [];
  const optionError = adapter?.optionError(Object.fromEntries(state.options));
  const names = fields.map(({ name }) => name);
  const wrong = [
    ...Object.entries(parameters).flatMap(([name, value]) => singleProblem(spec, name, value)),
    ...linked.unknown.map((name) => unknownName('parameter', name, names)),
    ...invalid.map(([name, problem]) => `The parameter "${name}" must be valid JSON: ${problem}`),
    ...problemsOf(spec, sent, config.answer).map((problem) => problemText(problem, config.answer)),
    ...unknown,
    ...(optionError === undefined ? [] : [optionError]),
  ];
  if (wrong.length > 0)
    throw new ToolError(
      `${wrong.map((one) => `- ${one}`).join('\n')}\n\nThe call was not written. get_function \`${spec.name}\` lists the parameters.`,
    );
  return state;
}
