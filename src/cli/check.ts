import { openStore } from '../catalog/store.ts';
import { printFindings } from './findings.ts';

// Checks all content, with no site built: `npm run check`.
const store = openStore();
store.cache.save();
process.exitCode = printFindings(store.loaded) > 0 ? 1 : 0;
