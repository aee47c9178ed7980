import { addresses } from './address.ts';
import { fetched } from './fetched.ts';

/** Returns the contents of a JSON file of the site, which the build of the same version has made. Throws if it cannot be loaded. */
export async function load(file: string): Promise<never> {
  return (await fetched(addresses.file(file))).json() as Promise<never>;
}

/** Memoizes an asynchronous function; a failure is not kept. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let making: Promise<T> | undefined;
  return () => {
    making ??= make().catch((reason) => {
      making = undefined;
      throw reason;
    });
    return making;
  };
}
