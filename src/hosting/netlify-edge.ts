// The edge function of a site on Netlify. It is bundled with the base path of the site.
import { answer } from './edge.ts';

declare const BASE: string;

/** Answers a request; `next` has the files of the site. */
export default (request: Request, context: { next(request: Request): Promise<Response> }): Promise<Response> =>
  answer(request, { base: BASE, file: (one) => context.next(one) });
