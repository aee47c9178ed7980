// `npm run hosting`: messages for wrong usage, and an output folder that loses nothing.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { catalogOf, spec } from '../content.ts';
import { writeStubSite } from '../hosting/stub-site.ts';
import { newFolder, PROJECT } from '../site/build.ts';

const work = newFolder();
const site = path.join(work, 'dist');
const out = path.join(work, 'out');

before(() =>
  writeStubSite(catalogOf({ 'functions/things/list_items.md': spec('', 'Lists.', 'List the items.') }), site, '/docs/'),
);
after(() => fs.rmSync(work, { recursive: true, force: true }));

function hosting(...args: string[]): { status: number | null; output: string } {
  const { CATALOG_SITE: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/hosting.ts', ...args], {
    cwd: PROJECT,
    env: { ...env, CATALOG_OUT: site },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

test('wrong usage says what to type', () => {
  for (const [args, message] of [
    [[], /^the host is missing; expected one of nginx, /],
    [['nginy', '--out', out], /^unknown host `nginy`; did you mean `nginx`\?/],
    [['tomcat', '--out', out], /^unknown host `tomcat`; expected one of nginx, /],
    [['nginx'], /^--out is missing; expected npm run hosting -- nginx --out DIR/],
    [['nginx', '--outt', out], /^unknown option `--outt`; did you mean `--out`\?/],
  ] as const) {
    const { status, output } = hosting(...args);
    assert.match(output, message);
    assert.equal(status, 2);
  }
});

test('the help shows the host in its usage line', () => {
  const { status, output } = hosting('--help');
  assert.match(output, /^Usage: npm run hosting -- HOST \[options\]\n/);
  assert.equal(status, 0);
});

test('a missing site, another address and an output in the site are errors', () => {
  for (const [args, message] of [
    [
      ['nginx', '--out', out, '--from', path.join(work, 'nope')],
      /nope holds no built site; build it first: npm run build$/m,
    ],
    [
      ['nginx', '--out', out, '--site', 'https://x.example/'],
      /the site was built for \/docs\/, not for \/; build it again: npm run build -- --site /,
    ],
    [['nginx', '--out', path.join(site, 'conf')], /overlap; choose another folder with --out/],
    [['nginx', '--out', path.join(site, 'index.html')], /overlap|is a file/],
  ] as const) {
    const { status, output } = hosting(...args);
    assert.match(output, message);
    assert.equal(status, 1);
    assert.ok(!output.includes('    at '), output);
  }
});

test('the output is replaced, but never if it holds other files', () => {
  for (let i = 0; i < 2; i += 1) assert.equal(hosting('nginx', '--out', out).status, 0);
  assert.match(fs.readFileSync(path.join(out, 'site.conf'), 'utf8'), /\/docs\/functions\/list_items/);
  fs.writeFileSync(path.join(out, 'notes.txt'), 'mine');
  const { status, output } = hosting('nginx', '--out', out);
  assert.match(output, /holds files that this command has not written and would remove: notes\.txt\./);
  assert.equal(status, 1);
  assert.deepEqual(fs.readdirSync(out).sort(), ['.catalog-hosting', 'notes.txt', 'site.conf']);
});
