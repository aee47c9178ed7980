import type { Catalog } from '../catalog/model/catalog.ts';
import type { Adapter } from '../output/adapter.ts';
import { adapterOf } from '../output/adapters.ts';
import { optionExamples, unknownOptionNames } from '../output/unknown-options.ts';
import { parameterOf } from '../sample/arguments.ts';
import { formerOwner, LONGEST_CALL, readCallFragment } from '../sample/call-link.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { suggester } from '../text/suggest.ts';
import type { LinkProblem } from './link.ts';

/** Returns what is wrong with a link to a filled-in call of a function, `#call?user=bakery`. */
export function callProblems(spec: FunctionSpec, url: URL, { config }: Catalog): LinkProblem[] {
  const adapter = adapterOf(config);
  const call = readCallFragment(spec, url.hash, (name) => adapter?.isOption(name) ?? false);
  if (!call) return [];
  if (call.isTooLong)
    return [
      {
        ruleId: 'article-long-call',
        severity: 'error',
        message: `the call in the link is longer than ${LONGEST_CALL.toLocaleString('en-US')} characters, and the page does not read it`,
      },
    ];
  const options = [...call.state.options.keys()];
  return [
    ...unknownParameters(spec, call.unknown),
    ...(adapter ? unknownOptions(adapter, options) : []),
    ...secrets(call.secrets),
    ...formerParameters(spec, url),
  ];
}

function unknownOptions(adapter: Adapter, names: readonly string[]): LinkProblem[] {
  const suggest = suggester(optionExamples(adapter));
  return unknownOptionNames(adapter, names).map((one) => ({
    ruleId: 'article-unknown-parameter',
    severity: 'error',
    message: `\`${one}\` is not an output option`,
    ...suggest(one),
  }));
}

function unknownParameters({ name, parameters }: FunctionSpec, unknown: readonly string[]): LinkProblem[] {
  if (parameters === null) return [];
  const suggest = suggester(parameters.map((one) => one.name));
  return unknown.map((one) => ({
    ruleId: 'article-unknown-parameter',
    severity: 'error',
    message: `\`${name}\` has no parameter \`${one}\``,
    ...suggest(one),
  }));
}

function secrets(names: readonly string[]): LinkProblem[] {
  return names.map((name) => ({
    ruleId: 'article-secret',
    severity: 'warning',
    message: `the link contains the secret \`${name}\`, which the page does not read`,
    expected: 'a link without it; change the secret if it is a real one',
  }));
}

/** Former names of parameters, which keep working. The right address has all of the current ones. */
function formerParameters(spec: FunctionSpec, url: URL): LinkProblem[] {
  const fields = spec.parameters ?? [];
  const renamed: [former: string, current: string][] = [];
  const pairs = url.hash.slice('#call?'.length).split('&');
  const current = pairs.map((pair) => {
    const [written = '', ...value] = pair.split('=');
    const [name] = [...new URLSearchParams(written).keys()];
    const owner = name === undefined || parameterOf(fields, name) ? undefined : formerOwner(fields, name);
    // A repeated name has a number after it, which stays: `account-1` is now `user-1`.
    const former = owner?.formerly?.find((one) => parameterOf([{ ...owner, name: one }], name!));
    if (!owner || former === undefined) return pair;
    const next = owner.name + name!.slice(former.length);
    renamed.push([name!, next]);
    return [encodeURIComponent(next), ...value].join('=');
  });
  if (renamed.length === 0) return [];
  const fix = `${url.href.slice(0, url.href.length - url.hash.length)}#call?${current.join('&')}`;
  const names = renamed.map(([former, now]) => `\`${former}\` of \`${now}\``).join(', ');
  const message = `the call in the link uses ${renamed.length === 1 ? 'a former name' : 'former names'}: ${names}`;
  return [{ ruleId: 'article-former-parameter', severity: 'warning', message, expected: `\`${fix}\``, fix }];
}

/** Returns the fragment that a filled-in call should have had, if its `?` is encoded or another character; else undefined. */
export function callSuggestion(fragment: string): string | undefined {
  const [, start, rest = ''] = /^call(%3F|&|\/\?|=|\/)(.*)$/is.exec(fragment) ?? [];
  if (start === undefined) return undefined;
  return `call?${rest.includes('=') ? rest : rest.replaceAll(/%3D/gi, '=').replaceAll(/%26/gi, '&')}`;
}
