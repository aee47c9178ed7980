import fs from 'node:fs';
import path from 'node:path';
import { openRedirects, type Redirect } from '../catalog/model/redirect-table.ts';
import { redirectsExport } from '../export/redirects.ts';

/**
 * Returns the redirects of a built site, from its own file, which is read again after each build. The addresses are below the
 * site's base. A site without the file redirects nothing.
 */
export function siteRedirects(site: string): Redirect {
  const file = path.join(site, redirectsExport.path);
  let stamp = '';
  let redirect: Redirect = () => undefined;
  return (asked, query) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    const now = stat ? `${stat.ino} ${stat.mtimeMs} ${stat.size}` : '';
    if (now !== stamp) {
      redirect = stat ? openRedirects(JSON.parse(fs.readFileSync(file, 'utf8'))) : () => undefined;
      stamp = now;
    }
    return redirect(asked, query);
  };
}
