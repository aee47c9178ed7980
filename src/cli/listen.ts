import type { Server } from 'node:http';

/** How many ports after the wanted one are tried. */
const TRIES = 20;
const LAST_PORT = 65535;

/**
 * Starts a server on a port, or on the next free one, and calls `started` with its address (`http://localhost:4321`). Prints which
 * port was in use. If it cannot listen, prints why and sets the exit status to 1.
 */
export function listen(server: Server, wanted: number, host: string, started: (address: string) => void): void {
  let port = wanted;
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' && port < wanted + TRIES && port < LAST_PORT) {
      port += 1;
      server.listen(port, host);
      return;
    }
    console.error(`Cannot listen on ${host}, port ${port}: ${error.message}`);
    process.exitCode = 1;
  });
  server.on('listening', () => {
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    if (port !== wanted) console.log(`Port ${wanted} is in use; using ${port}.`);
    started(`http://${nameOf(host)}:${actual}`);
  });
  server.listen(port, host);
}

/** A host as it is written in a URL. */
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
