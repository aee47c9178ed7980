import type { AddressRules } from '../address-rules.ts';
import type { SitePath } from '../site-path.ts';

/** What the rewrite rules of a site depend on. */
export interface Parts extends SitePath {
  rules: AddressRules;
  /** Whether the site has Markdown pages for programs. */
  hasMarkdown: boolean;
  /** Whether files have compressed copies next to them. */
  isPrecompressed: boolean;
}
