import type { Page, RenderContext } from './render-context.ts';

/** Returns the address at which readers report an error on a page: `report` of catalog.yaml with its placeholders filled; undefined without it. */
export function reportLink({ catalog }: RenderContext, { title, address }: Page): string | undefined {
  const { config, addresses } = catalog;
  const values: Record<string, string> = {
    page: title,
    url: addresses.absolute(address ?? addresses.home),
    version: config.version,
  };
  return config.report?.replaceAll(/\{(\w+)\}/g, (hole, name: string) => encodeURIComponent(values[name] ?? hole));
}
