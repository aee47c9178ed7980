// The source files of the project, for tests of its structure.
import fs from 'node:fs';
import path from 'node:path';

/** The paths of all files of src/ with one of these extensions (`ts|mjs`), relative to the project: `src/spec/yaml.ts`. */
export function sourcesOf(extensions: string): string[] {
  return fs
    .readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && new RegExp(`\\.(?:${extensions})$`).test(entry.name))
    .map((entry) => path.posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .sort();
}

/** The code of a file without its comments. */
export function codeOf(file: string): string {
  return fs
    .readFileSync(file, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '');
}

/**
 * What a file imports or re-exports: paths of src/ resolved, packages and built-in modules as written. `change` edits the
 * code before it is searched.
 */
export function importsOf(file: string, change = (code: string) => code): string[] {
  const found = change(codeOf(file)).matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...found].map(([, target]) => {
    // `?url` asks Vite for the address of the file.
    const imported = target!.replace(/\?url$/, '');
    return imported.startsWith('.') ? path.posix.join(path.posix.dirname(file), imported) : imported;
  });
}
