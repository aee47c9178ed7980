import type { Catalog } from '../catalog/model/catalog.ts';
import { chooseFunction } from '../mock/answer.ts';
import type { Router } from '../mock/routes.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { removedText } from './build-call.ts';
import { type CallFinding, error, warning } from './call-finding.ts';
import type { Functions } from './named-function.ts';
import { EXPANDED, type WrittenCall } from './written-call.ts';

/** The function that a call is for. */
export interface Target {
  spec: FunctionSpec | undefined;
  /** The values of parameters in the path of the URL. */
  path: ReadonlyMap<string, string>;
  isXml: boolean;
  findings: CallFinding[];
}

/** Returns the function that a call is for, and what is wrong with how the call names it. */
export function targetOf(call: WrittenCall, catalog: Catalog, functions: Functions, router: Router): Target {
  if (call.kind === 'command' || call.kind === 'link') {
    const spec = functions.find(call.path) ?? catalog.functions.find(({ path }) => path === call.path);
    return { ...namedTarget(spec, call.path, functions), isXml: false };
  }
  const route = router(call.path);
  if (!route) {
    const last = call.path.split('/').filter(Boolean).at(-1) ?? '';
    const formats = catalog.config.calls.filter(({ get }) => /\{host\}|\{method\}/.test(get.line));
    const url = /[^\s"']*\{path\}/.exec(formats[0]?.get.line.replace('{host}', catalog.config.host) ?? '')?.[0];
    const expected = url ? ` Expected: \`${url.replace('{path}', 'FUNCTION')}\`.` : '';
    const { findings } = namedTarget(functions.find(last), last, functions);
    return {
      spec: functions.find(last),
      path: new Map(),
      isXml: false,
      findings: [error(`The URL does not lead to the API.${expected}`), ...findings],
    };
  }
  const chosen = chooseFunction(catalog, route.functions, call.method ?? 'GET') ?? route.functions[0];
  if (chosen)
    return { ...namedTarget(chosen.spec, chosen.spec.name, functions), path: chosen.values, isXml: route.isXml };
  const spec = functions.find(route.path) ?? catalog.functions.find(({ path }) => path === route.path);
  return { ...namedTarget(spec, route.path, functions), isXml: route.isXml };
}

/** A function that was found by a name, and what the reader must know about the name. */
function namedTarget(spec: FunctionSpec | undefined, name: string, functions: Functions): Omit<Target, 'isXml'> {
  return { spec, path: new Map(), findings: [...nameFindings(spec, name, functions)] };
}

function* nameFindings(spec: FunctionSpec | undefined, name: string, functions: Functions): Iterable<CallFinding> {
  if (name === '') yield error('The call does not name a function.');
  else if (name.includes(EXPANDED))
    yield error('The name of the function is a variable, so the call cannot be checked.');
  else if (!spec) {
    const names = functions.nearest(name).map((one) => `\`${one.name}\``);
    const hint = names.length > 0 ? ` Did you mean ${names.join(', ')}?` : ' Search with find_function.';
    yield error(`Unknown function \`${name.slice(0, 80)}\`.${hint}`);
  } else if (spec.name !== name && spec.path !== name) yield error(`\`${name}\` is a former name of \`${spec.name}\`.`);
  if (spec?.removed) yield error(removedText(spec));
  else if (spec?.deprecated)
    yield warning(`\`${spec.name}\` is deprecated.${spec.replacement ? ` Use \`${spec.replacement}\` instead.` : ''}`);
}
