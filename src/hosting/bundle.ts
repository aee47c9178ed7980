import path from 'node:path';
import { PROJECT } from '../build/project.ts';

/**
 * Bundles a script of this folder and everything that it imports into one module of JavaScript, with the base path of a site as
 * `BASE`.
 */
export async function bundle(script: string, base: string): Promise<string> {
  // Vite takes a second to load, and most hosts need no script.
  const { build } = await import('vite');
  const result = await build({
    root: PROJECT,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    define: { BASE: JSON.stringify(base) },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: path.join(PROJECT, 'src/hosting', script), formats: ['es'], fileName: 'script' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${script}: the bundle has no output`);
  return output.output[0].code;
}
