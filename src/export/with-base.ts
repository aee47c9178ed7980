import type { Definition, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Catalog } from '../catalog/model/catalog.ts';
import type { Field } from '../spec/field.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { readMarkdown } from '../spec/markdown.ts';

/** Returns a function in whose texts the links to pages of the site begin with the site's base path, as on its page. */
export function withBase(spec: FunctionSpec, base: string): FunctionSpec {
  if (base === '/') return spec;
  const text = (markdown: string) => linksWithBase(markdown, base);
  const fields = (list: readonly Field[]) => list.map((field) => fieldWithBase(field, text));
  return {
    ...spec,
    summary: text(spec.summary),
    body: text(spec.body),
    parameters: spec.parameters && fields(spec.parameters),
    returns: spec.returns && fields(spec.returns),
    metadata: fields(spec.metadata),
    failures: spec.failures?.map((failure) => ({ ...failure, when: failure.when && text(failure.when) })),
    examples: spec.examples?.map((example) => ({ ...example, title: text(example.title) })),
    variants: spec.variants?.map((variant) => ({ ...variant, description: text(variant.description) })),
  };
}

function fieldWithBase(field: Field, text: (markdown: string) => string): Field {
  return {
    ...field,
    description: text(field.description),
    otherValues: field.otherValues && text(field.otherValues),
    values: field.values?.map(({ value, meaning }) => ({ value, meaning: text(meaning) })),
    keys: field.keys.map((key) => ({ ...key, description: key.description && text(key.description) })),
    fields: field.fields?.map((inner) => fieldWithBase(inner, text)),
  };
}

const memo = new WeakMap<Catalog, Map<string, string>>();

/** Returns a text of the settings with absolute links. It is made once, because the Markdown of every function may have it. */
export function settingText(text: string, catalog: Catalog): string {
  const texts = memo.get(catalog) ?? new Map<string, string>();
  memo.set(catalog, texts);
  const made = texts.get(text) ?? linksWithBase(text.trim(), catalog.addresses.absolute(catalog.addresses.base));
  texts.set(text, made);
  return made;
}

/** Puts the base path in front of the root-relative links of a Markdown text. */
export function linksWithBase(markdown: string, base: string): string {
  if (base === '/') return markdown;
  if (!/\]\(\s*<?\/|\]:\s*<?\//.test(markdown)) return markdown;
  const places: number[] = [];
  visit(readMarkdown(markdown), ['link', 'definition'], (node) => {
    const { url, position, ...rest } = node as Link | Definition;
    if (!url.startsWith('/') || url.startsWith('//') || !position) return;
    const lastChild = 'children' in rest ? rest.children.at(-1) : undefined;
    const place = markdown.indexOf(url, lastChild?.position?.end.offset ?? position.start.offset);
    if (place >= 0) places.push(place);
  });
  // From the last place to the first, so that the earlier places stay where they are.
  return places.sort((a, b) => b - a).reduce((all, at) => all.slice(0, at) + base + all.slice(at + 1), markdown);
}
