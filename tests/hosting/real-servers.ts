// Real web servers with a written configuration, each on a free port and with files of its own.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http, { type IncomingHttpHeaders } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A server that runs. */
export interface Running {
  port: number;
  stop(): Promise<void>;
}

/** Finds a program that is installed; undefined if it is not. */
export function installed(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => path.join(folder, program)).find((file) => fs.existsSync(file));
}

/** Starts nginx with a server block that sets `root` and includes a file. `work` is a folder for its own files. */
export async function startNginx(work: string, root: string, include: string): Promise<Running> {
  const port = await freePort();
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${work}/temp;`);
  const config = path.join(work, 'nginx.conf');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  fs.writeFileSync(
    config,
    `daemon off; ${user} error_log ${work}/error.log; pid ${work}/pid; worker_processes 1; events { worker_connections 256; }
http { access_log off; ${paths.join(' ')} include /etc/nginx/mime.types;
  server { listen 127.0.0.1:${port}; root ${root}; include ${include}; } }
`,
  );
  return start(spawn(installed('nginx')!, ['-c', config], { stdio: ['ignore', 'inherit', 'pipe'] }), port);
}

/** Returns what `nginx -t` prints about a configuration; empty if it is right. */
export function nginxComplaints(work: string): string {
  const { status, stderr } = spawnSync(installed('nginx')!, ['-t', '-c', path.join(work, 'nginx.conf')], {
    encoding: 'utf8',
  });
  return status === 0 && !/\[(?:warn|emerg)\]/.test(stderr) ? '' : stderr;
}

/** Returns what `apache2 -t` prints about a configuration; empty if it is right. */
export function apacheComplaints(work: string): string {
  const { stderr } = spawnSync(installed('apache2')!, ['-t', '-f', path.join(work, 'apache.conf')], {
    encoding: 'utf8',
  });
  return stderr.trim() === 'Syntax OK' ? '' : stderr;
}

/** The modules that the configuration for Apache needs, besides those that every Apache has. */
const APACHE_MODULES = 'mpm_event authz_core mime dir alias rewrite headers setenvif filter deflate negotiation env';

/** Starts Apache with a virtual host that sets DocumentRoot and includes a file. */
export async function startApache(work: string, root: string, include: string): Promise<Running> {
  const port = await freePort();
  const config = path.join(work, 'apache.conf');
  const modules = APACHE_MODULES.split(' ').map(
    (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
  );
  fs.writeFileSync(
    config,
    `${modules.join('\n')}
ServerRoot ${work}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${work}/apache.pid
ErrorLog ${work}/apache.log
TypesConfig /etc/mime.types
<Directory />
  AllowOverride None
  Require all granted
</Directory>
<VirtualHost *:${port}>
  DocumentRoot ${root}
  Include ${include}
</VirtualHost>
`,
  );
  return start(spawn(installed('apache2')!, ['-X', '-f', config], { stdio: ['ignore', 'inherit', 'pipe'] }), port);
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Waits until a server answers. */
async function start(child: ChildProcess, port: number): Promise<Running> {
  let output = '';
  child.stderr?.on('data', (data) => {
    output += data;
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${output}`);
    const answered = await ask(port, '/').catch(() => undefined);
    if (answered) return { port, stop };
    await setTimeout(50);
  }
  await stop();
  throw new Error(`the server does not answer: ${output}`);
}

/** A response. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });

/** Asks for an address exactly as it is written. */
export async function ask(
  port: number,
  address: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const request = http.request({ port, host: '127.0.0.1', path: address, headers, method, agent });
  request.end();
  const [response] = await once(request, 'response');
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(await response.toArray()) };
}
