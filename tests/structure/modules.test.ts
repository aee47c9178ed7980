// Modules do nothing when they are imported: they offer functions, and the commands call them.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { sourcesOf } from './sources.ts';

/** Commands and the browser's scripts run when they are loaded. */
const PROGRAMS = ['src/cli/', 'src/client/'];

test('every module can be imported by itself', async () => {
  const modules = sourcesOf('ts').filter((file) => !PROGRAMS.some((folder) => file.startsWith(folder)));
  assert.ok(modules.length > 100);
  for (const file of modules) assert.ok(await import(path.resolve(file)), file);
});
