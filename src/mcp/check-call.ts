import { z } from 'zod';
import type { Catalog } from '../catalog/model/catalog.ts';
import { routerOf } from '../mock/routes.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { codeBlock } from '../text/markdown.ts';
import { counted } from '../text/words.ts';
import { acceptedPart } from './accepted-part.ts';
import { type CallFinding, error } from './call-finding.ts';
import { type Target, targetOf } from './call-target.ts';
import { addressFindings } from './check-address.ts';
import { parameterFindings } from './check-parameters.ts';
import { sendingFindings } from './check-sending.ts';
import type { Functions } from './named-function.ts';
import { readCall } from './read-call.ts';
import { type Tool, tool } from './tool.ts';
import type { WrittenCall } from './written-call.ts';

/** Returns the tool that says what is wrong with a call that someone wrote. Its results never show secrets. */
export function checkCall(catalog: Catalog, functions: Functions): Tool {
  const router = routerOf(catalog);
  return tool({
    name: 'check_call',
    title: 'Check a call',
    description:
      'Say what is wrong with a call: function, method, missing, unknown or wrong parameters, secrets. Never repeats secrets.',
    input: z.strictObject({ call: z.string().describe('A URL, an HTTP request, a curl command or a command line.') }),
    run({ call: text }) {
      const call = readCall(text, catalog);
      const target = targetOf(call, catalog, functions, router);
      const { spec, findings } = target;
      const all = [
        ...call.problems.map(error),
        ...findings,
        ...(spec ? callFindings(call, target, spec, catalog) : []),
      ];
      const sorted = [...new Map(all.map((one) => [one.message, one])).values()].sort(
        (one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'),
      );
      const rewritten = sorted.length > 0 ? acceptedPart(call, target, catalog) : undefined;
      return [
        headline(spec, sorted),
        sorted.map(({ severity, message }) => `- ${severity}: ${message}`).join('\n'),
        rewritten && `The accepted part of the call, written correctly:\n\n${codeBlock(rewritten)}`,
      ]
        .filter(Boolean)
        .join('\n\n');
    },
  });
}

function callFindings(call: WrittenCall, { path, isXml }: Target, spec: FunctionSpec, catalog: Catalog): CallFinding[] {
  return [
    ...addressFindings(call, catalog.config),
    ...sendingFindings(call, spec, isXml, catalog),
    ...parameterFindings(call, spec, path, catalog.config),
  ];
}

function headline(spec: FunctionSpec | undefined, findings: readonly CallFinding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const name = spec ? `\`${spec.name}\`: ` : '';
  if (findings.length === 0) return `${name}the call has no mistakes that its documentation shows.`;
  return `${name}${[errors && counted(errors, 'error'), warnings && counted(warnings, 'warning')].filter(Boolean).join(', ')}.`;
}
