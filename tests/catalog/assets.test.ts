// The files of a content folder that the site publishes unchanged.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { formatDiagnostic } from '../../src/spec/diagnostic.ts';
import { EMPTY, inFolder, noCache, spec, THING } from '../content.ts';

/** What is found in a content folder with a picture of these bytes. */
function found(picture: Uint8Array): string[] {
  return inFolder({ ...EMPTY, [THING]: spec() }, (root) => {
    fs.writeFileSync(path.join(root, 'og.png'), picture);
    return loadCatalog({ root, label: 'content' }, noCache()).diagnostics.map(formatDiagnostic);
  });
}

test('a picture that is not a PNG is an error', () => {
  const message = 'content/og.png:1:1 error this is not a PNG file; expected a picture that is saved as PNG (picture)';
  for (const bytes of [[], [0xff, 0xd8, 0xff, 0xe0], [0x89, 0x50, 0x4e], [...Buffer.from('<svg/>')]])
    assert.deepEqual(found(Uint8Array.from(bytes)), [message]);
  assert.deepEqual(found(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00])), []);
});
