import { type Made, makePages, type Plan } from '../build/make-pages.ts';
import { explainError } from '../build/user-error.ts';

// A part of `npm run build` that runs in a process of its own. The argument is the plan as JSON, and the result is sent to the
// parent. Prints what is wrong, and exits with 1.
process.on('SIGXFSZ', () => {});
// When the parent is killed, nobody needs the pages.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
try {
  const made = await makePages(JSON.parse(process.argv[2]!) as Plan);
  await new Promise<void>((resolve) => process.send!(made satisfies Made, () => resolve()));
} catch (error) {
  console.error(explainError(error) ?? error);
  process.exitCode = 1;
}
