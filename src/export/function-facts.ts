import type { Catalog } from '../catalog/model/catalog.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { codeSpan } from '../text/markdown.ts';

/** Returns the facts about a function as labels and values in Markdown, in the order in which they are read. */
export function functionFacts(spec: FunctionSpec, catalog: Catalog): [label: string, value: string][] {
  const { config, strings, categoryOf } = catalog;
  const { information: labels, function: words, exports } = strings;
  const facts: [string, string | undefined][] = [
    [labels.api, catalog.showsVersions ? exports.apiVersion(config.title, config.version) : config.title],
    [labels.category, categoryOf.get(spec.name)?.title],
    [labels.effect, spec.removed ? undefined : words.effects[spec.effect]],
    [labels.method, spec.method ?? labels.notKnown],
    [exports.requestBody, spec.request && words.methodBody[spec.request]],
    [labels.path, spec.path === spec.name ? undefined : codeSpan(spec.path)],
    [labels.availableSince, sinceText(spec, catalog)],
    [labels.role, spec.role],
    [labels.restarts, spec.restarts?.join(', ')],
    [labels.background, backgroundText(spec, catalog)],
    [(spec.acl?.length ?? 0) > 1 ? labels.privileges : labels.privilege, spec.acl?.map(codeSpan).join(', ')],
    [labels.screen, spec.interface],
    [labels.deprecated, stateText(spec.deprecated, labels.sinceUnknown, labels.since)],
    [labels.removed, stateText(spec.removed, labels.notInUnknown(config.release), labels.notSince)],
    [labels.useInstead, spec.replacement && codeSpan(spec.replacement)],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}

function stateText(state: true | string | undefined, unknown: string, since: (version: string) => string) {
  return state === true ? unknown : state && since(state);
}

function sinceText({ since }: FunctionSpec, { strings, showsVersions }: Catalog): string | undefined {
  if (!showsVersions) return undefined;
  return since === undefined ? strings.information.notKnown : strings.function.version(since);
}

function backgroundText({ background }: FunctionSpec, { strings }: Catalog): string | undefined {
  if (background === undefined) return undefined;
  if (background === true) return strings.function.continues;
  return strings.function.continuesAs(codeSpan(background)).join('');
}
