import fs from 'node:fs';
import path from 'node:path';
import type { Problem, Range, UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { invalidByte } from '../../spec/invalid-byte.ts';

/** A content folder. */
export interface ContentFiles {
  /** Its absolute path. */
  root: string;
  /** What the paths of its files begin with in messages: `content`. */
  label: string;
}

/** Reads a content folder. What cannot be read is collected in `diagnostics`, and nothing is thrown. */
export interface ContentReader {
  readonly label: string;
  readonly diagnostics: readonly UnresolvedDiagnostic[];
  /** Returns the text of a file by its path in the folder; undefined if it does not exist or cannot be read. */
  read(name: string): string | undefined;
  /** Returns the bytes of a file, as `read` returns its text. */
  readBytes(name: string): Buffer | undefined;
  /** Whether there is nothing at a path in the folder. */
  isMissing(name: string): boolean;
  /** What changes with a file: its times, size and identity. Undefined if the file does not exist. */
  stamp(name: string): string | undefined;
  /** Returns the names of the files in a folder that end with `extension`, sorted; none if there is no such folder. */
  files(folder: string, extension: string): string[];
  /** Returns the names of the folders in a folder, sorted; none if there is no such folder. */
  folders(folder: string): string[];
  /** Returns the paths in the content folder of all folders below a folder, at any depth. None is in the list twice. */
  foldersBelow(folder: string): string[];
  /** Returns the names of everything in a folder but hidden files, sorted; none if there is no such folder. */
  names(folder: string): string[];
}

/** Returns the paths of a content folder; the label is the path that the person who runs the command would type. */
export function contentFiles(root: string): ContentFiles {
  const absolute = path.resolve(root);
  const relative = path.relative(process.cwd(), absolute);
  return {
    root: absolute,
    label: relative.startsWith('..') || relative === '' ? absolute : relative.split(path.sep).join('/'),
  };
}

type Kind = 'file' | 'folder' | 'other';

/** An entry of a folder, with its path in the content folder. Without a kind it cannot be read. */
interface Entry {
  name: string;
  inside: string;
  kind: Kind | undefined;
}

/** Opens a content folder for reading. Symlinks are followed; hidden files are ignored. */
export function openContent(files: ContentFiles): ContentReader {
  return new FolderReader(files);
}

class FolderReader implements ContentReader {
  readonly label: string;
  readonly diagnostics: UnresolvedDiagnostic[] = [];
  readonly #root: string;
  /** False if something that is not a folder is in its place. */
  readonly #isFolder: boolean;

  constructor({ root, label }: ContentFiles) {
    this.#root = root;
    this.label = label;
    const actual = this.#kindOf('') ?? 'folder';
    this.#isFolder = actual === 'folder';
    if (!this.#isFolder) this.#report('', wrongKind(actual, 'a folder'));
  }

  readBytes(name: string): Buffer | undefined {
    const actual = this.#kindOf(name) ?? this.#kindOfLink(name);
    // A pipe must not be opened: reading it would wait for a writer.
    if (actual !== undefined && actual !== 'file') this.#report(name, wrongKind(actual, 'a file'));
    return actual === 'file' ? this.#attempt(name, (absolute) => fs.readFileSync(absolute)) : undefined;
  }

  read(name: string): string | undefined {
    const bytes = this.readBytes(name);
    if (!bytes) return undefined;
    const invalid = invalidByte(bytes);
    if (!invalid) return bytes.toString('utf8').replace(/^\uFEFF/, '');
    const { message, ...place } = invalid;
    this.#report(name, { ruleId: 'text-encoding', message, expected: 'a file in UTF-8' }, place);
    return undefined;
  }

  isMissing(name: string): boolean {
    return this.#isFolder && !fs.existsSync(path.join(this.#root, name));
  }

  stamp(name: string): string | undefined {
    return this.#attempt(name, (absolute) => {
      const { mtimeMs, ctimeMs, size, ino } = fs.statSync(absolute);
      return [mtimeMs, ctimeMs, size, ino].join(':');
    });
  }

  files(folder: string, extension: string): string[] {
    return this.#list(folder).flatMap(({ name, inside, kind: actual }) => {
      if (!name.endsWith(extension) || actual === undefined) return [];
      if (actual === 'file') return [name];
      this.#report(inside, wrongKind(actual, 'a file'));
      return [];
    });
  }

  folders(folder: string): string[] {
    return this.#list(folder)
      .filter(({ kind: actual }) => actual === 'folder')
      .map(({ name }) => name);
  }

  foldersBelow(folder: string): string[] {
    return this.#foldersBelow(folder, new Set());
  }

  names(folder: string): string[] {
    const names = this.#attempt(folder, (absolute) => fs.readdirSync(absolute)) ?? [];
    return names.filter((name) => !name.startsWith('.')).sort();
  }

  #report(name: string, problem: Problem, range: Range = { line: 1, column: 1 }): void {
    this.diagnostics.push({ file: name === '' ? this.label : `${this.label}/${name}`, ...range, ...problem });
  }

  /** Runs an operation on a path; reports why it failed, unless `nothing` is undefined and there is nothing at the path. */
  #attempt<T>(name: string, run: (absolute: string) => T, nothing?: Problem): T | undefined {
    try {
      return run(path.join(this.#root, name));
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      const reason = code === 'ENOENT' || code === 'ENOTDIR' ? nothing : failure(code);
      if (reason) this.#report(name, reason);
      return undefined;
    }
  }

  #kindOf(name: string, nothing?: Problem): Kind | undefined {
    return this.#attempt(name, (absolute) => kind(fs.statSync(absolute)), nothing);
  }

  /** Reports a symlink that leads to nothing. */
  #kindOfLink(name: string): Kind | undefined {
    const isLink = this.#attempt(name, (absolute) => fs.lstatSync(absolute).isSymbolicLink());
    return isLink ? this.#kindOf(name, DANGLING) : undefined;
  }

  #list(folder: string): Entry[] {
    const actual = this.#kindOf(folder);
    if (actual !== undefined && actual !== 'folder') this.#report(folder, wrongKind(actual, 'a folder'));
    if (actual !== 'folder') return [];
    const entries = this.#attempt(folder, (absolute) => fs.readdirSync(absolute, { withFileTypes: true })) ?? [];
    return entries
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((entry) => this.#entry(entry, `${folder}/${entry.name}`));
  }

  #entry(entry: fs.Dirent, inside: string): Entry {
    const { name } = entry;
    if (!entry.isSymbolicLink()) return { name, inside, kind: kind(entry) };
    const target = this.#kindOf(inside, DANGLING);
    if (target !== 'folder' || !this.#leadsBack(inside)) return { name, inside, kind: target };
    this.#report(inside, failure('ELOOP'));
    return { name, inside, kind: undefined };
  }

  /** Whether a symlink leads to a folder that it is in. */
  #leadsBack(inside: string): boolean {
    const leads = this.#attempt(inside, (absolute) => {
      const parent = fs.realpathSync(path.dirname(absolute));
      return `${parent}${path.sep}`.startsWith(`${fs.realpathSync(absolute)}${path.sep}`);
    });
    return leads ?? false;
  }

  #foldersBelow(folder: string, seen: Set<string>): string[] {
    return this.#list(folder).flatMap(({ inside, kind: actual }) => {
      const real = actual === 'folder' ? this.#attempt(inside, (absolute) => fs.realpathSync(absolute)) : undefined;
      // Two symlinks can lead to the same folder, or in a circle.
      if (real === undefined || seen.has(real)) return [];
      seen.add(real);
      return [inside, ...this.#foldersBelow(inside, seen)];
    });
  }
}

function kind(entry: fs.Dirent | fs.Stats): Kind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

const RULE = 'unreadable-file';
const DANGLING: Problem = { ruleId: RULE, message: 'the symlink leads to nothing', expected: 'a file or folder there' };

function wrongKind(actual: Kind, expected: string): Problem {
  return { ruleId: RULE, message: actual === 'other' ? 'this is not a file' : `this is a ${actual}`, expected };
}

function failure(code: string): Problem {
  if (code === 'ELOOP') return { ruleId: RULE, message: 'the symlink leads back to itself' };
  if (code === 'EACCES' || code === 'EPERM')
    return { ruleId: RULE, message: 'permission denied', expected: 'read access' };
  return { ruleId: RULE, message: `the system cannot read it (${code})` };
}
