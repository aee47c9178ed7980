import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { Catalog } from '../catalog/model/catalog.ts';
import { type Cache, digest, openCache } from '../catalog/read/cache.ts';
import { type ContentFiles, contentFiles } from '../catalog/read/files.ts';
import { type Loaded, type LoadOptions, loadCatalog } from '../catalog/read/load.ts';
import { readAhead } from '../catalog/read/read-ahead.ts';
import type { RenderContext } from '../components/render-context.ts';
import { exportPaths } from '../export/registry.ts';
import { type Diagnostic, formatDiagnostic } from '../spec/diagnostic.ts';
import { type MarkdownHtml, markdownToHtml } from '../spec/markdown-html.ts';
import { isSimple } from '../spec/markdown-simple.ts';
import { PROJECT } from './project.ts';

/** The catalog of this process and what it was made with. */
export interface Store {
  files: ContentFiles;
  cache: Cache;
  loaded: Loaded;
  options: LoadOptions;
  /** What pages must know of the other files of the content folder. */
  assets: Pick<RenderContext, 'hasTheme' | 'hasPicture'>;
}

let store: Store | undefined;

/**
 * Returns the store, which is opened once per process. The content folder is CATALOG_CONTENT or `content`; the site's
 * address is CATALOG_SITE or that of catalog.yaml, and the address for reports is CATALOG_REPORT or that of catalog.yaml.
 * Options, and other `files`, count only in the first call.
 */
export function openStore(options: LoadOptions = {}, files?: ContentFiles): Store {
  store ??= newStore(openSources(files), options);
  return store;
}

/** Opens the store as `openStore` does, but parses new specs in threads, and renders their Markdown. */
export async function openStoreInThreads(): Promise<void> {
  const sources = openSources();
  await readAhead(sources.files, sources.cache);
  store ??= newStore(sources, {});
}

/** Returns the content folder of this process. */
export const contentFolder = (): ContentFiles => contentFiles(process.env.CATALOG_CONTENT || 'content');

function openSources(files = contentFolder()): Pick<Store, 'files' | 'cache'> {
  return { files, cache: openCache(cacheFile(files.root), codeKey()) };
}

function newStore({ files, cache }: Pick<Store, 'files' | 'cache'>, given: LoadOptions): Store {
  const { CATALOG_SITE: site, CATALOG_REPORT: report } = process.env;
  const options = { site, report, exportPaths, ...given };
  return { files, cache, options, loaded: loadCatalog(files, cache, options), assets: assetsOf(files) };
}

function assetsOf({ root }: ContentFiles): Store['assets'] {
  const hasPicture = statSync(`${root}/og.png`, { throwIfNoEntry: false })?.isFile() ?? false;
  return { hasTheme: existsSync(`${root}/theme.css`), hasPicture };
}

/** Returns where the parsed specs of a content folder, given by its absolute path, are kept. */
export function cacheFile(root: string): string {
  return `${PROJECT}.cache/specs-${digest(root).replaceAll(/\W/g, '').slice(0, 8)}.v8`;
}

/**
 * Reads the content again; unchanged specs come from the cache. If the settings cannot be read now, the last
 * good catalog stays, so that pages can still be shown.
 */
export function reloadStore(): Store {
  const store = openStore();
  const { catalog } = store.loaded;
  store.loaded = { ...(catalog && { catalog }), ...loadCatalog(store.files, store.cache, store.options) };
  store.assets = assetsOf(store.files);
  return store;
}

/**
 * Releases the parsed specs, which the catalog does not need, for a build, which needs the memory. From then on, the pages of
 * `Loaded` are not available.
 */
export function releaseSources(): void {
  const { cache, loaded } = openStore();
  cache.releaseSpecs();
  loaded.pages = () => {
    throw new Error('The sources have been released.');
  };
}

/** What the contents of the cache depend on, besides the specs: the code that reads them, and the libraries below it. */
function codeKey(): string {
  const folders = ['src/spec', 'src/text'].map((name) => PROJECT + name);
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  return digest([process.version, readFileSync(`${PROJECT}package-lock.json`, 'utf8'), ...sources].join('\0'));
}

/** Returns the catalog, for pages. Throws an Error with the diagnostics as its message if the settings cannot be read. */
export function currentCatalog(): Catalog {
  const { loaded } = openStore();
  if (!loaded.catalog) throw new Error(loaded.diagnostics.map(formatDiagnostic).join('\n'));
  return loaded.catalog;
}

/** Returns the catalog as pages need it. Pages import this function from `virtual:function-catalog`. */
export function renderContext(): RenderContext {
  return { catalog: currentCatalog(), markdown: cachedMarkdown, ...openStore().assets };
}

/** Returns Markdown as HTML. Texts that need the parser are kept in the cache. */
export function cachedMarkdown(text: string): MarkdownHtml {
  return isSimple(text) ? markdownToHtml(text) : openStore().cache.html(text, markdownToHtml);
}

/** Returns the errors among the findings; a catalog with any is not published. */
export function errorsOf({ loaded }: Store): Diagnostic[] {
  return loaded.diagnostics.filter(({ severity }) => severity === 'error');
}
