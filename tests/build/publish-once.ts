// A process that publishes a site, for publish.test.ts: `publish-once.ts WORKS OUT TEXT [STEP FAULT]`. FAULT happens at the
// STEP-th change of the file system: `kill` ends the process at once, a code such as `ENOSPC` makes the change fail.
import fs from 'node:fs';
import path from 'node:path';
import { FILE_LIST, filesBelow, openOutput } from '../../src/build/output-folder.ts';
import { publish } from '../../src/build/publish.ts';
import { recover } from '../../src/build/recover.ts';
import { newWorkFolder, siteIn } from '../../src/build/site-work.ts';

const [works = '', out = '', text = '', step = '0', fault = ''] = process.argv.slice(2);
const site = (work: string) => {
  fs.mkdirSync(path.join(siteIn(work), 'functions'), { recursive: true });
  for (const file of ['index.html', `functions/${text}.html`, `only-${text}.html`, 'functions/both.html']) {
    fs.writeFileSync(path.join(siteIn(work), file), text);
  }
  fs.writeFileSync(path.join(siteIn(work), FILE_LIST), `${filesBelow(siteIn(work)).join('\n')}\n`);
};

recover(works, out);
const output = await openOutput(out);
const work = newWorkFolder(works);
site(work);
let count = 0;
for (const name of ['renameSync', 'writeFileSync', 'cpSync', 'mkdirSync'] as const) {
  const real = fs[name] as (...args: unknown[]) => unknown;
  (fs as Record<string, unknown>)[name] = (...args: unknown[]) => {
    count += 1;
    if (count === Number(step)) {
      if (fault === 'kill') process.kill(process.pid, 'SIGKILL');
      throw Object.assign(new Error(fault), { code: fault });
    }
    // Another device, for renames between the work folder and the output.
    if (
      fault === 'EXDEV' &&
      name === 'renameSync' &&
      String(args[0]).startsWith(works) !== String(args[1]).startsWith(works)
    ) {
      throw Object.assign(new Error(fault), { code: fault });
    }
    return real(...args);
  };
}
await publish(work, output);
console.log(count);
