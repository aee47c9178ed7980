import { filesBelow } from '../build/output-folder.ts';
import { missingFiles } from '../build/site-check.ts';

// The process of `checkInProcess`: sends what `missingFiles` returns for a folder of a site and its path on its host.
const [site, base] = process.argv.slice(2);
if (site !== undefined && base !== undefined) process.send?.(missingFiles(site, filesBelow(site), base));
