import { closestMatch } from '../../text/suggest.ts';
import { CONTENT_FOLDERS } from './engine/content.ts';
import { EXAMPLE_FUNCTION, exampleContent, files, keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const spec = exampleContent(keys(''))[EXAMPLE_FUNCTION]!.replace('Show a ship', 'Find a ship');

/** The files in the content folder itself that are read. */
const SETTINGS = [
  ...['catalog.yaml', 'categories.yaml', 'redirects.yaml', 'synonyms.yaml'],
  ...['permalinks.txt', 'planned.txt', 'theme.css', 'icon.svg'],
];

export const unreadFile: Rule = {
  id: 'unread-file',
  severity: 'error',
  summary: 'A file that looks like a spec, a guide or a record must have a name and a folder from which it is read.',
  details:
    'Specs are `functions/<category>/<name>.md`, guides `guides/<slug>.md`, records `records/<name>.yaml`. Markdown files whose names are in capitals, like README.md, are ignored.',
  good: files({ 'functions/ships/find_ship.md': spec }, 'content/functions/ships/find_ship.md'),
  bad: files({ 'functions/ships/find_ship.markdown': spec }, 'content/functions/ships/find_ship.markdown'),
  checkContent({ label, folders }, report) {
    for (const { folder, names } of folders) {
      for (const name of names) {
        const file = [label, folder, name].filter(Boolean).join('/');
        const expected = expectedName(folder, name);
        if (expected) report({ file, line: 1, column: 1, message: 'this file is not read', expected });
        if (folder !== '' || expected) continue;
        const suggestion = meant(name, CONTENT_FOLDERS);
        if (suggestion) report({ file, line: 1, column: 1, message: 'this folder is not read', suggestion });
        const setting = meant(name, SETTINGS);
        if (setting) report({ file, line: 1, column: 1, message: 'this file is not read', suggestion: setting });
      }
    }
  },
};

/** The name that another one is a misspelling of; undefined if it is right, a backup, or nothing like any of them. */
function meant(name: string, names: readonly string[]): string | undefined {
  return names.includes(name) || name.endsWith('~') ? undefined : closestMatch(name, names);
}

/** Where a file that is not read would be read; undefined for a file that is read, or of another kind. */
function expectedName(folder: string, name: string): string | undefined {
  const [, base = '', extension = ''] = /^(.+)(\.[^.]+)$/.exec(name) ?? [];
  const isMarkdown = /^\.(?:md|markdown|mdown|mkdn?|mdx)$/i.test(extension);
  const isYaml = /^\.ya?ml$/i.test(extension);
  if (folder === '') {
    if (isMarkdown && /[a-z]/.test(base)) return '`functions/<category>/<name>.md` or `guides/<slug>.md`';
    if (!isYaml && !/^\.te?xt$/i.test(extension)) return undefined;
    const setting = SETTINGS.find((one) => one.startsWith(`${base.toLowerCase()}.`));
    return setting === undefined || setting === name ? undefined : `the name \`${setting}\``;
  }
  const [top, inner] = folder.split('/');
  if (top === 'records' && isMarkdown) return 'YAML in a file with the extension `.yaml`';
  const wanted = isMarkdown ? '.md' : isYaml && top !== 'functions' ? '.yaml' : undefined;
  if (wanted === undefined) return undefined;
  // Specs are one folder deeper than guides and records.
  if (inner !== undefined && top !== 'functions') return `\`${top}/${base}${wanted}\``;
  return extension === wanted ? undefined : `the name \`${base}${wanted}\``;
}
