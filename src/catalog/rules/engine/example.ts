/** Content that shows what a rule accepts or rejects. A test runs each example; docs/rules.md prints its text. */
export interface Example {
  /** The part of the content that matters. */
  text: string;
  /** The language of the text, for highlighting. */
  language: 'yaml' | 'markdown' | 'text';
  /** Files of the content folder by path, which replace those of a minimal valid catalog; null removes one. */
  files: Readonly<Record<string, string | null>>;
  /** How the files are saved, if not in UTF-8. */
  encoding?: 'latin1';
}

/** The path of the function in examples. */
export const EXAMPLE_FUNCTION = 'functions/ships/get_ship.md';

const FUNCTION = 'summary: Show a ship.\nmethod: GET\neffect: read\nkeywords: [vessel, boat, find a ship]\n';
const CATALOG = `title: Harbor API
product: Harbor Desk
version: "2.4"
release: "2"
site: https://harbor.example/
host: desk.harbor.example
guideTitle: Guide
summary: Ships and berths.
legal: The harbor is fictional.
about: { title: About, text: The API of a harbor. }
calls:
  - slug: http
    title: HTTP
    get: { line: "GET /{path}?{query}", pair: "&{name}={value}", quote: uri }
answer:
  data: data
  metadata: status
  success: { done: true }
  failure: { done: false }
  failureNote: The call failed.
privileges: { look: See ships. }
`;
const CATEGORIES = `- slug: ships
  title: Ships
  summary: All ships.
  sections:
    - { slug: basics, title: Basics }
`;
const BASE: Readonly<Record<string, string>> = {
  'catalog.yaml': CATALOG,
  'categories.yaml': CATEGORIES,
  [EXAMPLE_FUNCTION]: `---\n${FUNCTION}---\nShows one ship.\n`,
};

/** Returns all files of the content folder of an example. */
export function exampleContent({ files }: Example): Record<string, string> {
  const entries = Object.entries({ ...BASE, ...files });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null));
}

/** Returns an example with keys in the front matter of a function. They replace the keys of a valid function with the same names. */
export function keys(yaml: string, files: Record<string, string> = {}): Example {
  const text = `---\n${withKeys(FUNCTION, yaml)}---\nShows one ship.\n`;
  return { text: printed(yaml, files), language: 'yaml', files: { [EXAMPLE_FUNCTION]: text, ...files } };
}

/** Returns an example with the description of a function, below its front matter. */
export function body(markdown: string): Example {
  const text = `---\n${FUNCTION}---\n${markdown}\n`;
  return { text: markdown, language: 'markdown', files: { [EXAMPLE_FUNCTION]: text } };
}

/** Returns an example with keys in catalog.yaml. */
export function catalogKeys(yaml: string): Example {
  return { text: printed(yaml, {}), language: 'yaml', files: { 'catalog.yaml': withKeys(CATALOG, yaml) } };
}

/** Returns an example that also needs keys in catalog.yaml. */
export function withCatalogKeys(example: Example, yaml: string): Example {
  const text = `${example.text}\n\n# content/catalog.yaml\n${yaml}`;
  return { ...example, text, files: { ...example.files, 'catalog.yaml': withKeys(CATALOG, yaml) } };
}

/** Returns an example with whole files. The documentation prints `text`, which is by default the files themselves. */
export function files(files: Example['files'], text = printed('', files)): Example {
  const names = Object.keys(files);
  const isYaml = names.every((name) => name.endsWith('.yaml'));
  return { text, language: isYaml ? 'yaml' : names.length === 1 ? 'markdown' : 'text', files };
}

function printed(yaml: string, files: Example['files']): string {
  const others = Object.entries(files).map(([name, text]) => `# content/${name}\n${text?.trimEnd()}`);
  return [...(yaml ? [yaml] : []), ...others].join('\n\n');
}

/** YAML with top-level keys added; those of the same name are replaced, with all lines below them. */
function withKeys(base: string, added: string): string {
  const names = new Set(Array.from(added.matchAll(/^(\w+):/gm), ([, name]) => name));
  const kept = base.split(/^(?=\w)/m).filter((block) => !names.has(/^\w+/.exec(block)?.[0]));
  return `${kept.join('')}${added}\n`;
}
