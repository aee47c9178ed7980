// A real nginx with the written configuration answers like the local server: at the root and below a path. Skipped, and counted,
// where nginx is not installed.
import { nginxConfig } from '../../src/hosting/nginx.ts';
import { installed, nginxComplaints, startNginx } from './real-servers.ts';
import { compareServers } from './same-answers.ts';

compareServers({
  name: 'nginx',
  isInstalled: installed('nginx') !== undefined,
  config: nginxConfig,
  start: startNginx,
  complaints: nginxComplaints,
  canBeAnywhere: true,
  encodings: ['gzip'],
  refused: [],
});
