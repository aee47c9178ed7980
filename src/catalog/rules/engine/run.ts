import type { UnresolvedDiagnostic } from '../../../spec/diagnostic.ts';
import type { Field } from '../../../spec/field.ts';
import type { FunctionSpec } from '../../../spec/function.ts';
import { parseType } from '../../../spec/type.ts';
import type { Path } from '../../../spec/yaml.ts';
import type { ListKind } from '../../model/address.ts';
import { rules } from '../registry.ts';
import type { Content } from './content.ts';
import { contextOf, type RuleContext } from './context.ts';
import { membersOf } from './members.ts';
import type { Report, Rule } from './rule.ts';
import { textsOf } from './texts.ts';

/**
 * Returns what `make` returned for the same object and key before, in this process, or calls it. The diagnostics of a
 * function are computed again only if the function or anything that it refers to has changed.
 */
type Memo = <T>(kind: string, from: object, key: string, make: () => T) => T;

/** Checks the content with every rule. */
export function checkContent(content: Content, memo: Memo): UnresolvedDiagnostic[] {
  const context = contextOf(content, rules);
  const key = [content.key, ...context.names].join('\n');
  const found = content.functions.flatMap((spec) =>
    memo('diagnostics', spec, key, () => collect((reporters) => checkFunction(spec, context, reporters))),
  );
  const texts = content.documents.flatMap((document) => memo('texts', document, '', () => textsOf(document)));
  const others = collect((reporters) => {
    for (const text of texts) for (const [rule, report] of reporters) rule.checkText?.(text, context, report);
    for (const [rule, report] of reporters) rule.checkContent?.(context, report);
  });
  return [...found, ...others].filter((diagnostic) => !isConsequence(diagnostic, content));
}

/** Whether a diagnostic is about a part that could not be read, or about the mapping that lacks it. */
function isConsequence(diagnostic: UnresolvedDiagnostic, { lost }: Content): boolean {
  if (!('path' in diagnostic) || diagnostic.path.length === 0) return false;
  const { path } = diagnostic;
  const isPrefix = (a: Path, b: Path) => a.every((step, i) => step === b[i]);
  return lost.get(diagnostic.file)?.some((one) => isPrefix(one, path) || isPrefix(path, one)) ?? false;
}

/** The rules, each with the function that reports its problems. */
type Reporters = readonly (readonly [Rule, Report])[];

function collect(check: (reporters: Reporters) => void): UnresolvedDiagnostic[] {
  const found: UnresolvedDiagnostic[] = [];
  check(rules.map((rule) => [rule, (problem) => found.push({ ...problem, ruleId: rule.id })]));
  return found;
}

function checkFunction(spec: FunctionSpec, context: RuleContext, reporters: Reporters): void {
  const { file, parameters, returns, metadata } = spec;
  for (const [rule, report] of reporters) rule.checkFunction?.(spec, context, report);
  const onField = reporters.filter(([{ checkField }]) => checkField);
  checkFields(parameters ?? [], 'parameters', spec, context, onField);
  checkFields(returns ?? [], 'returns', spec, context, onField);
  checkFields(metadata, 'metadata', spec, context, onField);
  const calls = (['examples', 'variants'] as const).flatMap((key) =>
    (spec[key] ?? []).map(({ call }, i) => ({ spec, call, place: { file, path: [key, i, 'call'] } })),
  );
  for (const visit of calls) for (const [rule, report] of reporters) rule.checkCall?.(visit, context, report);
  for (const [i, { call, answer }] of (spec.examples ?? []).entries()) {
    if (answer === undefined) continue;
    const place = { file, path: ['examples', i, 'answer'] };
    const visit = { call, response: answer, place, members: membersOf(spec, answer, place, context.config.answer) };
    for (const [rule, report] of reporters) rule.checkResponse?.(visit, context, report);
  }
}

function checkFields(
  siblings: readonly Field[],
  list: ListKind,
  spec: FunctionSpec,
  context: RuleContext,
  reporters: Reporters,
): void {
  for (const field of siblings) {
    const label = field.name === '' ? 'the response' : `\`${field.name}\``;
    const visit = { field, label, type: parseType(field.type), siblings, list, spec };
    for (const [rule, report] of reporters) rule.checkField!(visit, context, report);
    if (field.fields) checkFields(field.fields, list, spec, context, reporters);
  }
}
