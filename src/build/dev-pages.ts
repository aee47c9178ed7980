import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';

/**
 * Makes the development server ask the pages again which addresses they have and with what props. Astro keeps the result
 * of `getStaticPaths` for as long as the module of a page is the same, so the modules are loaded again. (Astro's own event
 * for this, `astro:content-changed`, is internal.)
 */
export function forgetPages(server: ViteDevServer, pages: string): void {
  for (const environment of Object.values(server.environments)) {
    if (!isRunnableDevEnvironment(environment)) continue;
    const { moduleGraph, runner } = environment;
    for (const [id, module] of moduleGraph.idToModuleMap) {
      if (!module.file?.startsWith(pages)) continue;
      moduleGraph.invalidateModule(module);
      const evaluated = runner.evaluatedModules.getModuleById(id);
      if (evaluated) runner.evaluatedModules.invalidateModule(evaluated);
    }
  }
}
