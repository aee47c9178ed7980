import { browserAddresses } from '../catalog/model/address.ts';

/** The base path that Vite knows, which is not percent-encoded. Tests that run without Vite have none. */
const base = import.meta.env?.BASE_URL ?? '/';

/** The addresses of this site. */
export const addresses = browserAddresses(new URL(base, 'http://localhost').pathname);
