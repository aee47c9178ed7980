import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSlices } from '../../src/client/in-slices.ts';

/** Steps that take about a millisecond each, and a result. */
function* steps(count: number): Generator<undefined, string> {
  for (let i = 0; i < count; i += 1) {
    const end = performance.now() + 1;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

test('a long computation lets other tasks run, and gives its result', async () => {
  let others = 0;
  const timer = setInterval(() => {
    others += 1;
  }, 1);
  assert.equal(await inSlices(steps(100)), 'done');
  clearInterval(timer);
  assert.ok(others >= 2, String(others));
});

test('a short computation needs one slice', async () => {
  let others = 0;
  setImmediate(() => {
    others += 1;
  });
  assert.equal(await inSlices(steps(0)), 'done');
  assert.equal(others, 0);
});

test('an error of a step is that of the computation', async () => {
  const broken = (function* (): Generator<undefined, string> {
    yield;
    throw new Error('damaged data');
  })();
  await assert.rejects(inSlices(broken), /damaged data/);
});
