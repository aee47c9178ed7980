import { openStore } from '../build/store.ts';
import { explainError } from '../build/user-error.ts';
import { UsageError, WRONG_USAGE } from './arguments.ts';
import { type CheckOptions, HELP, parseCheckOptions } from './check-options.ts';
import { pathFilter } from './check-paths.ts';
import { REPORTS } from './check-report.ts';

// Checks all content without building a site: `npm run check`. See HELP for its options.
try {
  const options = parseCheckOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else process.exitCode = check(options);
} catch (error) {
  const isUsage = error instanceof UsageError;
  console.error(isUsage ? `${error.message}\nSee npm run check -- --help` : (explainError(error) ?? error));
  process.exitCode = isUsage ? WRONG_USAGE : 1;
}

/** Checks the content, prints what is wrong, and returns the exit status. */
function check({ paths, format, maxWarnings, rules }: CheckOptions): number {
  const { loaded, cache, files } = openStore({ rules });
  cache.save();
  // npm changes the working directory to that of the project; paths are relative to the one before.
  const isWanted = pathFilter(files, paths, process.env.INIT_CWD ?? process.cwd());
  const diagnostics = loaded.diagnostics.filter(({ file }) => isWanted(file));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const report = REPORTS[format]({ functions: loaded.functions, diagnostics, errors, warnings });
  if (report !== '') console.log(report);
  return errors > 0 || warnings > maxWarnings ? 1 : 0;
}
