import type { Host } from './host.ts';
import { nginxHost } from './nginx.ts';

/** Every host that `npm run hosting` knows, in the order in which messages list them. */
export const HOSTS: readonly Host[] = [nginxHost];
