// Which hosts the pages name (content/tests/hosts.yaml).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { contentSite } from '../site/sites.ts';
import { expectations } from './content.ts';

const rules = expectations('hosts.yaml', z.strictObject({ allowed: z.array(z.string()) }));
/** Names and addresses reserved for examples and for the machine itself (RFC 2606, RFC 5737, RFC 6761). */
const RESERVED =
  /(?:^|\.)(?:example|example\.(?:com|org|net)|localhost|test|invalid)$|^(?:192\.0\.2|198\.51\.100|203\.0\.113|127)\./;

test('the pages name only hosts that are reserved for examples, or allowed', () => {
  if (!rules) return;
  const found = contentSite().pages.flatMap(({ address, html, links }) => {
    const text = html.replaceAll(/<[^>]*>/g, '');
    const named = [text, ...links].flatMap((one) => [...one.matchAll(/\bhttps?:\/\/([A-Za-z0-9][A-Za-z0-9.-]*)/g)]);
    return named
      .map(([, host]) => host!.replace(/\.$/, '').toLowerCase())
      .filter((host) => host.includes('.') && !RESERVED.test(host) && !rules.allowed.includes(host))
      .map((host) => `${address}: ${host}`);
  });
  assert.deepEqual(found, []);
});
