// The worked examples of docs/architecture.md: their diffs apply to the code, and the result has no type error and works.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';

const COPY = path.resolve('.cache', `worked-examples-${process.pid}`);
after(() => fs.rmSync(COPY, { recursive: true, force: true }));

/** The hunks of all diffs in a text, with the file that each is for. */
function hunksOf(text: string): { file: string; before: string; after: string }[] {
  return [...text.matchAll(/^```diff\n([\s\S]*?)^```$/gm)].flatMap(([, diff]) => {
    const [, ...parts] = diff!.split(/^--- .*\n\+\+\+ b\/(.*)\n/m);
    return parts.flatMap((part, i) => {
      if (i % 2 === 0) return [];
      const hunks = part.split(/^@@.*\n/m).filter(Boolean);
      return hunks.map((hunk) => ({ file: parts[i - 1]!, before: side(hunk, /^[ -]/), after: side(hunk, /^[ +]/) }));
    });
  });
}

/** The lines of a hunk that begin with one of the signs, without them. */
function side(hunk: string, signs: RegExp): string {
  const lines = hunk.split('\n').filter((line) => signs.test(line));
  return lines.map((line) => `${line.slice(1)}\n`).join('');
}

/** Runs a program of node_modules on the copy, and returns what it prints and its status. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: COPY, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

test('the worked examples of docs/architecture.md apply, have no type error and work', () => {
  fs.cpSync('src', `${COPY}/src`, { recursive: true });
  fs.cpSync('tsconfig.json', `${COPY}/tsconfig.json`);
  fs.cpSync('package.json', `${COPY}/package.json`);
  const hunks = hunksOf(fs.readFileSync('docs/architecture.md', 'utf8'));
  assert.ok(hunks.length >= 8);
  for (const { file, before, after } of hunks) {
    const target = path.join(COPY, file);
    const text = fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : '';
    if (before !== '') assert.equal(text.split(before).length, 2, `${file}: ${before}`);
    fs.writeFileSync(target, before === '' ? after : text.replace(before, () => after));
  }
  const files = [...new Set(hunks.map(({ file }) => file)), 'src/env.d.ts'];
  const config = { extends: './tsconfig.json', include: [], files };
  fs.writeFileSync(`${COPY}/tsconfig.examples.json`, JSON.stringify(config));
  const tsc = path.resolve('node_modules/typescript/lib/tsc.js');
  assert.deepEqual(run(tsc, '--noEmit', '-p', 'tsconfig.examples.json'), { status: 0, output: '' });
  const script = `
    const { rules } = await import('./src/catalog/rules/registry.ts');
    const { EXPORTS } = await import('./src/export/registry.ts');
    const { stringsOf } = await import('./src/strings/strings.ts');
    const csv = EXPORTS.find(({ id }) => id === 'functions-csv');
    const functions = [{ name: 'get_ship', category: 'ships', method: 'GET', effect: 'read', summary: 'Show "a" ship.' }];
    console.log(rules.some(({ id }) => id === 'summary-capital'));
    console.log(csv.make({ functions }));
    console.log(csv.description(stringsOf('en')));
    console.log(stringsOf('en').function.anyOf(['a', 'b']).join(''));`;
  assert.deepEqual(run('--input-type=module', '-e', script), {
    status: 0,
    output: `true
"name","category","method","effect","summary"\r
"get_ship","ships","GET","read","Show ""a"" ship."\r

A table of all functions, for spreadsheets.
a or b
`,
  });
});
