// A real Apache with the written configuration answers like the local server: at the root and below a path. Skipped, and counted,
// where Apache is not installed.
import { apacheConfig } from '../../src/hosting/apache.ts';
import { apacheComplaints, installed, startApache } from './real-servers.ts';
import { compareServers } from './same-answers.ts';

compareServers({
  name: 'Apache',
  isInstalled: installed('apache2') !== undefined,
  config: apacheConfig,
  start: startApache,
  complaints: apacheComplaints,
  canBeAnywhere: false,
  encodings: ['gzip', 'br'],
  refused: ['/a%3Fb'],
});
