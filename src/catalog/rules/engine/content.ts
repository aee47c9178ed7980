import type { Data } from '../../../spec/data.ts';
import type { Records } from '../../../spec/expand.ts';
import type { FunctionSpec } from '../../../spec/function.ts';
import type { Path } from '../../../spec/yaml.ts';
import type { Catalog, Guide } from '../../model/catalog.ts';
import type { CategorySource } from '../../model/categories.ts';
import type { CatalogConfig } from '../../model/config.ts';
import type { GuideExample } from '../../model/guide-example.ts';
import type { Permalinks } from '../../model/permalinks.ts';
import type { RedirectSource } from '../../model/redirect-source.ts';
import type { Vocabulary } from '../../model/synonyms.ts';
import type { ContentDocument } from './texts.ts';

/** The folders of the content folder that are read. */
export const CONTENT_FOLDERS = ['functions', 'guides', 'records'] as const;

/** A code block of a guide with the language `example`. */
export interface GuideBlock {
  file: string;
  /** The line of its first fence, 1-based. */
  line: number;
  example: GuideExample;
}

/** A content folder as it was read, for the rules. What could not be read is left out, so that nothing is reported twice. */
export interface Content {
  /** The path of the content folder in messages: `content`. */
  label: string;
  /** The keys of catalog.yaml that could be read. */
  config: Partial<CatalogConfig>;
  /** Undefined if categories.yaml could not be read. */
  categories: readonly CategorySource[] | undefined;
  functions: readonly FunctionSpec[];
  records: Records;
  /** All guides, with the page about this reference. */
  guides: readonly Guide[];
  /** Drawings of the guides, by file name. */
  drawings: Catalog['drawings'];
  /** Data of the guides' examples, by file name. */
  guideData: ReadonlyMap<string, Data>;
  /** The worked examples of the guides. */
  guideBlocks: readonly GuideBlock[];
  /** The vocabulary of the finder; empty if synonyms.yaml is missing or could not be read. */
  vocabulary: Vocabulary;
  /** Old addresses of other sites; empty if redirects.yaml is missing or could not be read. */
  redirects: RedirectSource;
  /** The lines of permalinks.txt; none if it is missing. */
  permalinks: Permalinks;
  /** The lines of planned.txt, without comments: names, and empty strings. */
  plannedLines: readonly string[];
  /** Names of files that exist, but could not be read. */
  unread: { functions: readonly string[]; records: readonly string[]; guides: readonly string[] };
  /** The files with Markdown. */
  documents: readonly ContentDocument[];
  /** What is in the content folder (`''`), in {@link CONTENT_FOLDERS} and in all folders below those, by the folder's path. */
  folders: readonly { folder: string; names: readonly string[] }[];
  /** The parts of files that could not be read, by file. What rules report there is a consequence. */
  lost: ReadonlyMap<string, readonly Path[]>;
  /** The paths of the files that the site has besides its pages: `catalog.json`. */
  files(): Iterable<string>;
  /** Changes whenever anything but a function changes. */
  key: string;
}
