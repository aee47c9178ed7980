import { errorsOf, openStore } from '../catalog/store.ts';
import { formatDiagnostic } from '../spec/diagnostic.ts';

// Checks all content, with no site built: `npm run check`. Every finding stands on a line of its own, their number on the last.
const store = openStore();
store.cache.save();
const { catalog, diagnostics } = store.loaded;
const errors = errorsOf(store).length;
for (const finding of diagnostics) console.log(formatDiagnostic(finding));
console.log(
  `${catalog?.functions.length ?? 0} functions checked: ${errors} errors, ${diagnostics.length - errors} warnings`,
);
process.exitCode = errors > 0 ? 1 : 0;
