// What docs/publishing.md says of the headers is what the local server sends.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { siteServer } from '../../src/cli/site-server.ts';

test('docs/publishing.md names the headers that the local server sends', async () => {
  const guide = fs.readFileSync('docs/publishing.md', 'utf8');
  const server = siteServer('tests/fixtures', '/');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    for (const name of ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy']) {
      const line = `${name}: ${response.headers.get(name)}`;
      assert.ok(guide.includes(line), `docs/publishing.md does not have the line "${line}"`);
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
