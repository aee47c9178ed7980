// Asks the mock of a catalog without a server.
import type { Catalog } from '../../src/catalog/model/catalog.ts';
import { answerCall, unreadableAnswer } from '../../src/mock/answer.ts';
import { readCall, UnreadableRequest } from '../../src/mock/received.ts';
import type { MockAnswer } from '../../src/mock/rendered.ts';
import { routerOf } from '../../src/mock/routes.ts';

export interface Asked extends MockAnswer {
  /** The body, parsed if it is JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: a response can be anything.
  data: any;
}

/** Returns a function that sends requests to the mock of a catalog. `target` is a method and a URL: `GET /json-api/list`. */
export function asker(catalog: Catalog, failing: Record<string, string> = {}) {
  const router = routerOf(catalog);
  return async (
    target: string,
    headers: Record<string, string> = {},
    body: string | Uint8Array = '',
  ): Promise<Asked> => {
    const [method = '', url = ''] = target.split(' ');
    const answer = await readCall(
      method,
      url,
      headers,
      typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body),
    ).then(
      (call) => answerCall(catalog, new Map(Object.entries(failing)), call, router(call.pathname)),
      (error: UnreadableRequest) => {
        if (!(error instanceof UnreadableRequest)) throw error;
        return unreadableAnswer(catalog, router(url.split('?')[0]!), error);
      },
    );
    return { ...answer, data: answer.type === 'application/json' ? JSON.parse(answer.body) : answer.body };
  };
}
