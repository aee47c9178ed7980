import type { Catalog } from '../catalog/model/catalog.ts';
import { functionJson } from './function-json.ts';

/** The whole catalog for programs, which rely on its keys as on those of {@link functionJson}. */
export function catalogJson({ config, categories, functions, addresses }: Catalog): Record<string, unknown> {
  return {
    api: { name: config.title, version: config.version },
    categories: categories.map(({ slug, title, functions: own }) => ({
      slug,
      title,
      functions: own.map(({ name }) => name),
    })),
    functions: functions.map((spec) => functionJson(spec, addresses)),
  };
}
