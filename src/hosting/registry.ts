import { apacheHost } from './apache.ts';
import { cloudflareHost } from './cloudflare.ts';
import { containerHost } from './container.ts';
import { githubHost } from './github.ts';
import type { Host } from './host.ts';
import { netlifyHost } from './netlify.ts';
import { nginxHost } from './nginx.ts';
import { s3Host } from './s3.ts';

/** Every host that `npm run hosting` knows, in the order in which messages list them. */
export const HOSTS: readonly Host[] = [
  nginxHost,
  apacheHost,
  netlifyHost,
  cloudflareHost,
  githubHost,
  s3Host,
  containerHost,
];
