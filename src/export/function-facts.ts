import { sectionOf } from '../catalog/model/assemble.ts';
import type { Catalog } from '../catalog/model/catalog.ts';
import { postsSecrets } from '../sample/call-secrets.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { codeSpan, oneLine } from '../text/markdown.ts';
import { settingText } from './with-base.ts';

/** Returns the facts about a function as labels and values in Markdown, in the order in which they are read. */
export function functionFacts(spec: FunctionSpec, catalog: Catalog): [label: string, value: string][] {
  const { config, strings } = catalog;
  const { information: labels, function: words, exports } = strings;
  const facts: [string, string | undefined][] = [
    [labels.api, catalog.showsVersions ? exports.apiVersion(config.title, config.version) : config.title],
    [labels.category, categoryText(spec, catalog)],
    [labels.effect, spec.removed ? undefined : words.effects[spec.effect]],
    [words.undo, spec.undo && codeSpan(spec.undo)],
    [labels.method, methodText(spec, catalog)],
    [exports.requestBody, spec.request && words.methodBody[spec.request]],
    [labels.path, spec.path === spec.name ? undefined : codeSpan(spec.path)],
    [labels.availableSince, sinceText(spec, catalog)],
    [labels.role, spec.role],
    [labels.restarts, spec.restarts?.join(', ')],
    [labels.background, backgroundText(spec, catalog)],
    [(spec.acl?.length ?? 0) > 1 ? labels.privileges : labels.privilege, privilegesText(spec, catalog)],
    [labels.screen, spec.interface],
    [labels.deprecated, deprecatedText(spec, catalog)],
    [labels.removed, stateText(spec.removed, labels.notInUnknown(config.release), labels.notSince)],
    [labels.useInstead, spec.replacement && codeSpan(spec.replacement)],
    [labels.articles, cardText(spec, catalog)],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}

/** The category of a function, and its section there. */
function categoryText(spec: FunctionSpec, { categoryOf }: Catalog): string | undefined {
  const category = categoryOf.get(spec.name);
  return category && [category.title, sectionOf(category, spec)?.title].filter(Boolean).join(', ');
}

/** The privileges that a call needs, with what each allows. */
function privilegesText({ acl, removed }: FunctionSpec, catalog: Catalog): string | undefined {
  const { config, strings } = catalog;
  if (!acl) return removed ? undefined : strings.information.privilegeUnknown || undefined;
  const meaning = (name: string) => oneLine(settingText(config.privileges[name] ?? '', catalog));
  return acl.map((name) => [codeSpan(name), meaning(name)].filter(Boolean).join(': ')).join(' ');
}

/** Whether a function is deprecated. If it is not, that is a fact only where pages show versions. */
function deprecatedText({ deprecated, removed }: FunctionSpec, { showsVersions, strings }: Catalog) {
  const { no, since, sinceUnknown, yes } = strings.information;
  if (!showsVersions) return deprecated && !removed ? yes : undefined;
  return removed ? undefined : (stateText(deprecated, sinceUnknown, since) ?? no);
}

function stateText(state: true | string | undefined, unknown: string, since: (version: string) => string) {
  return state === true ? unknown : state && since(state);
}

function sinceText({ since }: FunctionSpec, { strings, showsVersions }: Catalog): string | undefined {
  if (!showsVersions) return undefined;
  return since === undefined ? strings.information.notKnown : strings.function.version(since);
}

function methodText(spec: FunctionSpec, { config, strings }: Catalog): string {
  if (spec.method === undefined) return strings.information.notKnown;
  return postsSecrets(spec, config) ? strings.function.methodOrPost(spec.method) : spec.method;
}

function backgroundText({ background }: FunctionSpec, { strings }: Catalog): string | undefined {
  if (background === undefined) return undefined;
  if (background === true) return strings.function.continues;
  return strings.function.continuesAs(codeSpan(background)).join('');
}

function cardText({ name }: FunctionSpec, { addresses, config, strings }: Catalog): string | undefined {
  return config.cards ? `[${strings.information.card}](${addresses.absolute(addresses.card(name))})` : undefined;
}
