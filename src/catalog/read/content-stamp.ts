import { CONTENT_FOLDERS } from '../rules/engine/content.ts';
import { digest } from './cache.ts';
import { type ContentFiles, openContent } from './files.ts';

/** Returns a text that changes with every file of a content folder: with its path, its times and its size. */
export function contentStamp(files: ContentFiles): string {
  const reader = openContent(files);
  const folders = ['', ...CONTENT_FOLDERS.flatMap((folder) => [folder, ...reader.foldersBelow(folder)])];
  const paths = folders.flatMap((folder) => reader.names(folder).map((name) => (folder ? `${folder}/${name}` : name)));
  return digest(paths.map((path) => `${path} ${reader.stamp(path)}`).join('\n'));
}
