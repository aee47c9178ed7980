import { FLAGS, readFlags, wantedPort } from './options.ts';

// The flags of `npm run serve`, read and checked. `npm start` runs this file alone, before it builds.

/** The flags that were given. */
export const flags = readFlags('serve', 'Serves the built site as it should be published.', {
  port: FLAGS.port,
  host: FLAGS.host,
  out: FLAGS.out,
});
/** The port to listen on. */
export const wanted = wantedPort('serve');
