import type { Catalog } from '../catalog/model/catalog.ts';
import { codeSpan } from '../text/markdown.ts';
import { type Export, exportPath, isMade } from './export.ts';

/** An export in a list of formats. */
export interface ExportRow {
  /** The address, with `<name>` in place of the name of a function or the slug of a category. */
  label: string;
  /** The address of the file; for an export of functions or categories, that of one of them. Undefined if there is none. */
  address: string | undefined;
  description: string;
}

/** Returns the exports that a list of formats has. */
export function exportRows(exports: readonly Export[], catalog: Catalog): ExportRow[] {
  const { addresses, config, byName, functions, categories, strings } = catalog;
  const example = config.popular.find((task) => byName.has(task.function))?.function ?? functions[0]?.name;
  const names = {
    catalog: '',
    part: '0',
    function: example,
    variant: undefined,
    category: categories[0]?.slug,
    guide: undefined,
  };
  return exports
    .filter((one) => one.listed && isMade(one, catalog))
    .map((one) => {
      const name = names[one.per];
      return {
        label: `${addresses.base}${one.path.replace('{name}', '<name>')}`,
        address: name === undefined ? undefined : addresses.file(exportPath(one, name)),
        description: one.description?.(strings) ?? '',
      };
    });
}

/** Returns the same as a list in Markdown. */
export function exportItems(exports: readonly Export[], catalog: Catalog): string {
  return exportRows(exports, catalog)
    .map(({ label, description }) => `- ${codeSpan(label)}: ${description}`)
    .join('\n');
}
