import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../build/project.ts';
import { replaceFile } from '../build/replace-file.ts';
import { errorsOf, openStore } from '../build/store.ts';
import { explainError } from '../build/user-error.ts';
import { addedPermalinks } from '../catalog/model/permalinks.ts';
import { promisedLinks } from '../export/promised-links.ts';
import { EXPORTS } from '../export/registry.ts';
import { formatDiagnostic } from '../spec/diagnostic.ts';
import { counted } from '../text/words.ts';
import { FLAGS, readFlags } from './options.ts';

// Adds the addresses and anchors of the site to content/permalinks.txt: `npm run permalinks`.

readFlags('permalinks', 'Adds every new address and anchor to permalinks.txt, which promises that they keep working.', {
  content: FLAGS.content,
});
process.chdir(PROJECT);
try {
  process.exitCode = extend();
} catch (error) {
  console.error(explainError(error) ?? error);
  process.exitCode = 1;
}

/** Extends the file, and returns the exit status. */
function extend(): number {
  const store = openStore();
  const { loaded, files, cache } = store;
  cache.save();
  const errors = errorsOf(store);
  if (errors.length > 0 || !loaded.catalog) {
    console.error([...errors.map(formatDiagnostic), 'Nothing was added: correct the errors first.'].join('\n'));
    return 1;
  }
  const file = path.join(files.root, 'permalinks.txt');
  const before = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const { text, added } = addedPermalinks(before, promisedLinks(loaded.catalog, loaded.pages(), EXPORTS));
  if (text !== before) replaceFile(file, text);
  console.log(`${files.label}/permalinks.txt: ${counted(added, 'new line')}`);
  return 0;
}
