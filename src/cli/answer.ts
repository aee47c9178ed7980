import { explainError } from '../build/user-error.ts';

/**
 * Does the work of a child process that `runProcess` has started: reads its input from the command line, and sends the result to the
 * parent. Prints what is wrong, and exits with 1.
 */
export async function answer<Input>(work: (input: Input) => unknown): Promise<void> {
  process.on('SIGXFSZ', () => {});
  // When the parent is killed, nobody needs the result.
  process.on('disconnect', () => process.exit(1));
  process.channel?.unref();
  try {
    const result = await work(JSON.parse(process.argv[2]!));
    await new Promise<void>((resolve) => process.send!(result, () => resolve()));
  } catch (error) {
    process.exitCode = 1;
    console.error(explainError(error) ?? error);
    // What else is under way is not waited for, but a pipe that is read slowly is.
    process.stderr.write('', () => process.exit());
  }
}
