import path from 'node:path';
import { ArticlesError, checkArticles } from '../articles/check-articles.ts';
import { linkCheck } from '../articles/reference.ts';
import { PROJECT } from '../build/project.ts';
import { openStore } from '../build/store.ts';
import { explainError } from '../build/user-error.ts';
import { formatDiagnostic } from '../spec/diagnostic.ts';
import { counted } from '../text/words.ts';
import { type Flag, helpText, parseArguments, UsageError, WRONG_USAGE } from './arguments.ts';
import { type CheckOptions, EXIT_STATUS, INSTEAD, REPORT_FLAGS, reportOptions } from './check-options.ts';
import { annotation } from './check-report.ts';
import { FLAGS as SHARED } from './options.ts';

// Checks the links of articles into the reference: `npm run check-articles`.

const FLAGS = {
  site: { ...SHARED.site, help: 'where the reference is published, instead of `site` in catalog.yaml' },
  fix: { help: 'correct Markdown where the right address is certain' },
  ...REPORT_FLAGS,
} satisfies Record<string, Flag>;

const HELP = `${helpText(
  'check-articles',
  'PATHS [options]',
  `Checks the links of articles into this reference, and prints those that are dead,
redirected, miss their anchor, or lead to something deprecated or removed. PATHS
are HTML and Markdown files, folders, or a sitemap (.xml) in the folder of a site.`,
  FLAGS,
)}

Links to the hosts that redirects.yaml lists are checked too.

${EXIT_STATUS}`;

/** What the command was asked to do. */
interface Options {
  paths: string[];
  site: string | undefined;
  fix: boolean;
  format: CheckOptions['format'];
  maxWarnings: number;
  help: boolean;
}

try {
  const options = parse(process.argv.slice(2));
  process.exitCode = options.help ? help() : run(options);
} catch (error) {
  const isUsage = error instanceof UsageError || error instanceof ArticlesError;
  console.error(isUsage ? `${error.message}\nSee npm run check-articles -- --help` : (explainError(error) ?? error));
  process.exitCode = isUsage ? WRONG_USAGE : 1;
}

/** Prints the help, and returns the exit status. */
function help(): number {
  console.log(HELP);
  return 0;
}

/** Parses the arguments. Throws a UsageError if they are wrong. */
function parse(args: string[]): Options {
  const { operands, flags, isHelp } = parseArguments(args, FLAGS, INSTEAD);
  if (operands.length === 0 && !isHelp) throw new UsageError('no articles: name files, folders or a sitemap');
  const given = new Map(flags);
  return {
    paths: operands,
    site: given.get('site'),
    fix: given.has('fix'),
    ...reportOptions(flags),
    help: isHelp,
  };
}

/** Checks the articles, prints what is wrong, and returns the exit status. */
function run({ paths, site, fix, format, maxWarnings }: Options): number {
  const from = process.env.INIT_CWD ?? process.cwd();
  process.chdir(PROJECT);
  const { loaded, cache } = openStore(site === undefined ? {} : { site });
  cache.save();
  if (!loaded.catalog) {
    console.error([...loaded.diagnostics.map(formatDiagnostic), 'The reference cannot be read.'].join('\n'));
    return 1;
  }
  const check = linkCheck(loaded.catalog, loaded.pages());
  const result = checkArticles(
    paths.map((one) => path.resolve(from, one)),
    from,
    check,
    fix,
  );
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = result.diagnostics.length - errors;
  const report = reportOf({ ...result, errors, warnings }, format);
  if (report !== '') console.log(report);
  return errors > 0 || warnings > maxWarnings ? 1 : 0;
}

/** A result with its totals. */
type Totals = ReturnType<typeof checkArticles> & { errors: number; warnings: number };

function reportOf(
  { articles, links, fixed, errors, warnings, diagnostics }: Totals,
  format: Options['format'],
): string {
  if (format === 'json') return JSON.stringify({ articles, links, fixed, errors, warnings, diagnostics }, undefined, 2);
  if (format === 'github') return diagnostics.map(annotation).join('\n');
  const corrected = fixed > 0 ? `, ${counted(fixed, 'link')} corrected` : '';
  const size = `${counted(articles, 'article')} with ${counted(links, 'link')} into the reference checked`;
  const total = `${size}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}${corrected}`;
  return [...diagnostics.map(formatDiagnostic), total].join('\n');
}
