// Imports go one way, so that a lower folder can be read, tested and used without the folders above it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsOf, sourcesOf } from './sources.ts';

/** The folders of src/, lowest first. A file imports from its own folder and from lower lines, never from its own line or above. */
const LAYERS = [
  ['text'],
  ['strings'],
  ['spec', 'output'],
  ['catalog/model'],
  ['catalog/rules'],
  ['catalog/read'],
  ['sample', 'search'],
  ['export', 'mock'],
  ['components', 'mcp'],
  ['build'],
  ['client', 'styles'],
  ['layouts'],
  ['pages'],
  ['bench', 'articles', 'hosting'],
  ['cli'],
];
/** What the browser's code may import, itself aside: modules without a package, a file or a server behind them. */
const FOR_BROWSER = ['text', 'strings', 'spec', 'catalog/model', 'search', 'output', 'sample'];

// Declarations of types are not loaded.
const FILES = sourcesOf('ts|mjs|astro').filter((file) => !file.endsWith('.d.ts'));
const IMPORTS = new Map(FILES.map((file) => [file, importsOf(file)]));

/** The folder of a file as LAYERS names it. */
const folderOf = (file: string): string => /^src\/(catalog\/[^/]+|[^/]+)/.exec(file)![1]!;
const layerOf = (folder: string): number => LAYERS.findIndex((folders) => folders.includes(folder));
const own = (file: string): string[] => IMPORTS.get(file)?.filter((target) => target.startsWith('src/')) ?? [];

test('every folder of src has a layer', () => {
  const folders = new Set(FILES.map(folderOf));
  assert.deepEqual(
    [...folders].filter((folder) => layerOf(folder) < 0),
    [],
    'add the folder to LAYERS in this test',
  );
});

test('no file imports from a folder of its own layer or a higher one', () => {
  const wrong = FILES.flatMap((file) =>
    own(file)
      .filter((target) => folderOf(target) !== folderOf(file))
      .filter((target) => layerOf(folderOf(target)) >= layerOf(folderOf(file)))
      .map((target) => `${file} imports ${target}`),
  );
  assert.deepEqual(wrong, []);
});

test('every import of a file in src leads to a file', () => {
  const known = new Set([...FILES, ...sourcesOf('css|svg')]);
  const missing = FILES.flatMap((file) =>
    own(file)
      .filter((target) => !known.has(target))
      .map((target) => `${file} imports ${target}`),
  );
  assert.deepEqual(missing, []);
});

test('no file imports itself through others', () => {
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: string[]): void => {
    if (finished.has(file)) return;
    if (trail.includes(file)) {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    for (const target of own(file)) visit(target, [...trail, file]);
    finished.add(file);
  };
  for (const file of FILES) visit(file, []);
  assert.deepEqual(cycles, []);
});

test('the browser loads only modules that need neither a package nor Node', () => {
  const reached = new Set(FILES.filter((file) => file.startsWith('src/client/')));
  const wrong: string[] = [];
  // A Set is walked with what is added to it on the way.
  for (const file of reached) {
    for (const target of runtimeImports(file)) {
      // Made from src/strings, by src/build/client-modules.ts.
      if (target.startsWith('virtual:strings/')) continue;
      if (!target.startsWith('src/')) wrong.push(`${file} imports ${target}`);
      else if (!['client', ...FOR_BROWSER].includes(folderOf(target))) wrong.push(`${file} imports ${target}`);
      else reached.add(target);
    }
  }
  assert.deepEqual(wrong, []);
});

/** The imports of a file that are left when its types are stripped. */
function runtimeImports(file: string): string[] {
  return importsOf(file, (code) => code.replaceAll(/\b(?:import|export) type\b[^;]*;/g, ''));
}

test('the core imports neither Astro nor the build', () => {
  const core = FILES.filter((file) => layerOf(folderOf(file)) <= layerOf('export'));
  const wrong = core.flatMap((file) =>
    IMPORTS.get(file)!
      .filter((target) => /^(?:astro|vite|pagefind)\b|^virtual:/.test(target))
      .map((target) => `${file} imports ${target}`),
  );
  assert.deepEqual(wrong, []);
});
