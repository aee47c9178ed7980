// The server of the mock: it answers a request even if something else fails, and hides no error.
import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { mock, test } from 'node:test';
import { mockServer } from '../../src/mock/server.ts';
import { loadFixture } from '../fixtures.ts';

test('an error in the log of a request is shown, and the request is answered', async () => {
  const shown = mock.method(console, 'error', () => {});
  const server = mockServer(loadFixture('everything'), new Map(), () => {
    throw new Error('the log is broken');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/json-api/site_name?v=2`);
  assert.equal((await response.json()).metadata.reason, 'OK');
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  shown.mock.restore();
  assert.match(String(shown.mock.calls[0]?.arguments[1]), /the log is broken/);
});
