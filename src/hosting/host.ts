import type { Site } from './site.ts';

/** A host or a web server that a site can be published with. */
export interface Host {
  /** How the command names it. */
  id: string;
  title: string;
  /** Plans what is written for a site. Throws a UserError that names the limit of the host which the site exceeds. */
  plan(site: Site): HostPlan | Promise<HostPlan>;
}

/** What is written for a host. */
export interface HostPlan {
  /** Texts by their paths in the output folder. */
  files: Readonly<Record<string, string>>;
  /** The path in the output folder of a copy of the site; undefined if the host needs none. */
  copy?: string;
  /** Whether the copy has the compressed copies of files too; most hosts compress files themselves. */
  keepCompressed?: boolean;
  /** Changes the text of a page in that copy. */
  changePage?(html: string): string;
  /** What to do next and what the host cannot do, a line each. */
  notes: readonly string[];
}

/** The folder of the output that is published, with the site below its base path. */
export const PUBLISHED = 'site';

/** Returns the path in the output of the folder in which a site is below its base path: `site/docs/whm`. */
export function placeOf(base: string): string {
  return `${PUBLISHED}${decodeURIComponent(base)}`.replace(/\/$/, '');
}
