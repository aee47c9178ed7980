// The script of a site on Cloudflare Pages, `_worker.js`. It is bundled with the base path of the site.
import { answer } from './edge.ts';

declare const BASE: string;

export default {
  /** Answers a request; `ASSETS` has the files of the site. */
  fetch: (
    request: Request,
    { ASSETS }: { ASSETS: { fetch(request: Request): Promise<Response> } },
  ): Promise<Response> => answer(request, { base: BASE, file: (one) => ASSETS.fetch(one) }),
};
