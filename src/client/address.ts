import { addressesBelow } from '../catalog/model/address.ts';

/** The addresses of this site. Its base path comes from `data-base` of the html element. */
export const addresses = addressesBelow(globalThis.document?.documentElement.dataset.base ?? '/');
