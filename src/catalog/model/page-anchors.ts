import type { FunctionSpec } from '../../spec/function.ts';
import { fieldAnchor, fieldSectionAnchor, type ListKind, SECTIONS } from './address.ts';
import { shownFormats } from './call-format.ts';
import type { CatalogConfig } from './config.ts';
import { anchorClashes } from './field-anchors.ts';
import { fieldRows } from './field-rows.ts';
import { formerAnchors } from './former-anchors.ts';
import { nextCalls } from './next-calls.ts';

/** The sections that every page of a function has. */
const ALWAYS = [
  SECTIONS.description,
  SECTIONS.examples,
  SECTIONS.output,
  SECTIONS.outputJson,
  SECTIONS.parameters,
  SECTIONS.returns,
  SECTIONS.information,
  SECTIONS.about,
];

/** The settings that decide which anchors the pages of functions have. */
type Settings = Partial<Pick<CatalogConfig, 'calls' | 'answer'>>;

/** Returns the anchors that the page of every function has. */
export function commonAnchors({ calls = [] }: Settings): string[] {
  return [...ALWAYS, ...shownFormats({ calls }).map(({ slug }) => slug)];
}

/** Returns the anchors of a function's page that links can lead to. */
export function functionAnchors(spec: FunctionSpec, settings: Settings): Set<string> {
  const { parameters, returns, metadata, removed } = spec;
  const anchors = new Set(commonAnchors(settings));
  if (settings.answer?.xml) anchors.add(SECTIONS.outputXml);
  if (!removed) anchors.add(SECTIONS.outputFailure);
  if (!removed && parameters !== null) anchors.add(SECTIONS.call);
  if (removed && spec.replacement !== undefined) anchors.add(SECTIONS.instead);
  if (nextCalls(spec).length > 0) anchors.add(SECTIONS.related);
  if (spec.variants) anchors.add(SECTIONS.variants);
  const lists = { parameters: parameters ?? [], returns: returns ?? [], metadata };
  for (const kind of Object.keys(lists) as ListKind[]) {
    for (const { path, field } of fieldRows(lists[kind])) {
      anchors.add(fieldAnchor(kind, path));
      if (field.section !== undefined && kind !== 'metadata') anchors.add(fieldSectionAnchor(kind, field.section));
    }
    for (const { anchor } of anchorClashes(kind, lists[kind])) anchors.add(anchor);
  }
  for (const former of formerAnchors(spec).values()) for (const anchor of former) anchors.add(anchor);
  return anchors;
}

/** Returns the anchors of the page of a function's use case, which links to the function and has no section on the API. */
export function variantAnchors(spec: FunctionSpec, settings: Settings): Set<string> {
  const anchors = functionAnchors({ ...spec, variants: undefined, related: [spec.name] }, settings);
  anchors.delete(SECTIONS.about);
  return anchors;
}
