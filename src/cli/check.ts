import { errorsOf, openStore } from '../build/store.ts';
import { formatDiagnostic } from '../spec/diagnostic.ts';
import { counted } from '../text/words.ts';

// Checks all content, with no site built: `npm run check`. Every finding stands on a line of its own, their number on the last.
const store = openStore();
store.cache.save();
const { catalog, diagnostics } = store.loaded;
const errors = errorsOf(store).length;
for (const finding of diagnostics) console.log(formatDiagnostic(finding));
console.log(
  `${counted(catalog?.functions.length ?? 0, 'function')} checked: ${counted(errors, 'error')}, ${counted(diagnostics.length - errors, 'warning')}`,
);
process.exitCode = errors > 0 ? 1 : 0;
