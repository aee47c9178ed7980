import { eachField, type Field } from '../../spec/field.ts';
import type { FunctionSpec } from '../../spec/function.ts';
import type { Catalog, Guide } from './catalog.ts';
import { oncePer } from './once-per.ts';

/** The functions and guides whose texts or references name a function, A to Z and in the order of the guides. */
export interface Mentions {
  functions: readonly FunctionSpec[];
  guides: readonly Guide[];
}

const allMentions = oncePer(collect);

/** Returns the pages that mention a function: those whose text links to it, and the functions that refer to it by a key. */
export function mentionsOf(catalog: Catalog, name: string): Mentions {
  return allMentions(catalog).get(name) ?? { functions: [], guides: [] };
}

function collect({
  functions,
  guides,
  about,
  byName,
}: Catalog): Map<string, { functions: FunctionSpec[]; guides: Guide[] }> {
  const mentions = new Map<string, { functions: FunctionSpec[]; guides: Guide[] }>();
  const of = (name: string) => {
    let own = mentions.get(name);
    if (!own) {
      own = { functions: [], guides: [] };
      mentions.set(name, own);
    }
    return own;
  };
  for (const spec of functions) {
    for (const name of namesIn(spec)) if (name !== spec.name && byName.has(name)) of(name).functions.push(spec);
  }
  for (const guide of [...guides, ...(about ? [about] : [])]) {
    const examples = [...guide.body.matchAll(/^function: *(\S+)$/gm)].map(([, name]) => name!);
    for (const name of new Set([...linkedNames(guide.body), ...examples]))
      if (byName.has(name)) of(name).guides.push(guide);
  }
  return mentions;
}

/** The names in the texts of a function, without those that are also its own fields, and the functions that it refers to. */
function namesIn(spec: FunctionSpec): Set<string> {
  const { summary, body, related = [], replacement, background, undo, variants = [], failures = [] } = spec;
  const lists = [spec.parameters ?? [], spec.returns ?? [], spec.metadata];
  const texts = [summary, body, ...variants.map(({ description }) => description), ...failures.map(({ when }) => when)];
  for (const fields of lists) eachField(fields, (field) => texts.push(...textsOf(field)));
  const own = new Set(lists.flat().map((field) => field.name));
  const named = texts.flatMap((text) => (text === undefined ? [] : linkedNames(text))).filter((name) => !own.has(name));
  return new Set([...named, ...related, replacement, background, undo].filter((name) => typeof name === 'string'));
}

function textsOf({ description, values = [], otherValues, keys }: Field): (string | undefined)[] {
  return [description, otherValues, ...values.map(({ meaning }) => meaning), ...keys.map((key) => key.description)];
}

/** The names to which a page links for a Markdown text: those in code, and those of links to pages of functions. */
function linkedNames(text: string): string[] {
  const inCode = [...text.matchAll(/`([^`\n]+)`/g)];
  const inLinks = [...text.matchAll(/\]\(\/functions\/([^/)#?\s]+)\//g)];
  return [...inCode, ...inLinks].map(([, name]) => name!);
}
