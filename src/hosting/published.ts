import fs from 'node:fs';
import path from 'node:path';
import { UserError } from '../build/user-error.ts';
import { HEADER_RULES } from './headers.ts';
import { PUBLISHED } from './host.ts';
import { NOT_FOUND, type Site } from './site.ts';

/** The limits of a host for the files of a site. A limit that the host does not have is undefined. */
export interface Limit {
  /** The host, as a message names it. */
  host: string;
  files?: number;
  /** In bytes. */
  fileSize?: number;
  /** In bytes, of all files together. */
  size?: number;
}

/** Throws a UserError that names the limit which the files of a site exceed. `added` are the texts of files that are added. */
export function checkLimits(
  { files, folder }: Site,
  { host, files: most, fileSize, size }: Limit,
  added: readonly string[],
): void {
  const own = files.filter((file) => !isCompressedCopy(file));
  const sizes = own.map((file) => fs.statSync(path.join(folder, file)).size);
  const total = [...sizes, ...added.map((text) => Buffer.byteLength(text))].reduce((sum, one) => sum + one, 0);
  const problems: string[] = [];
  if (most !== undefined && own.length + added.length > most)
    problems.push(`${host} takes at most ${number(most)} files; the site has ${number(own.length + added.length)}`);
  if (size !== undefined && total > size)
    problems.push(`${host} takes at most ${megabytes(size)}; the site has ${megabytes(total)}`);
  for (const [i, file] of own.entries())
    if (fileSize !== undefined && sizes[i]! > fileSize)
      problems.push(`${host} takes files of at most ${mebibytes(fileSize)}; ${file} has ${mebibytes(sizes[i]!)}`);
  if (problems.length > 0) throw new UserError(problems.join('\n'));
}

const number = (count: number): string => count.toLocaleString('en-US');
const megabytes = (bytes: number): string => `${number(Math.ceil(bytes / 1e6))} MB`;
const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(bytes % 2 ** 20 === 0 ? 0 : 1)} MiB`;

/** Returns whether a file is a compressed copy of another, which hosts make themselves. */
export function isCompressedCopy(file: string): boolean {
  return /\.(?:gz|br)$/.test(file);
}

/**
 * Returns the file `_headers` of Netlify and Cloudflare Pages, for files that are sent without the script of the site. Hosts join the values of
 * a header that two rules set, so no two do: files that may change are asked for again without a rule.
 */
export function headersFile(base: string): string {
  const [general, ...others] = HEADER_RULES;
  const { 'Cache-Control': _, ...always } = general!.headers;
  const rules = [
    { below: '', headers: always },
    ...others.filter(({ headers }) => Object.keys(headers).every((name) => !(name in always))),
  ];
  return rules
    .map(({ below, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${base}${below}*\n${lines.join('')}`;
    })
    .join('\n');
}

/** Returns the files at the root of a folder that is published, for a site below a path: what hosts and crawlers look for only there. */
export function rootFiles({ base, folder }: Site): Record<string, string> {
  if (base === '/') return {};
  const copy = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
  return { [`${PUBLISHED}/${NOT_FOUND}`]: copy(NOT_FOUND), [`${PUBLISHED}/robots.txt`]: copy('robots.txt') };
}
