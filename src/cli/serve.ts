import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../build/store.ts';
import { wantedPort } from './port.ts';
import { baseOf, siteServer } from './site-server.ts';

// Serves the built site as a web server should: `npm run serve`.
process.chdir(PROJECT);
const root = path.resolve(process.env.CATALOG_OUT || 'dist');
if (!fs.existsSync(root)) {
  console.error(`${root} is not there; build the site first: npm run build`);
  process.exit(1);
}
// From the site, not from the content, which may be another one by now, or broken.
const base = baseOf(root);
const wanted = wantedPort();
const server = siteServer(root, base);
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.log(`Port ${wanted} is taken; another that is free is used.`);
  server.listen(0);
});
server.on('listening', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : wanted;
  console.log(`The catalog is at http://localhost:${port}${base}  (Ctrl+C ends)`);
});
server.listen(wanted);
