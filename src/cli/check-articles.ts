import path from 'node:path';
import { parseArgs } from 'node:util';
import { ArticlesError, checkArticles } from '../articles/check-articles.ts';
import { linkCheck } from '../articles/reference.ts';
import { PROJECT } from '../build/project.ts';
import { openStore } from '../build/store.ts';
import { explainError } from '../build/user-error.ts';
import { formatDiagnostic } from '../spec/diagnostic.ts';
import { counted } from '../text/words.ts';
import { count, FORMATS, oneOf, unknownOption } from './check-options.ts';
import { annotation } from './check-report.ts';
import { siteProblem, UsageError, WRONG_USAGE } from './options.ts';

// Checks the links of articles into the reference: `npm run check-articles`.

const HELP = `Usage: npm run check-articles -- PATHS [options]

Checks the links of articles into this reference, and prints those that are dead,
redirected, miss their anchor, or lead to something deprecated or removed. PATHS
are HTML and Markdown files, folders, or a sitemap (.xml) in the folder of a site.

Options:
  --site URL                 where the reference is published, instead of \`site\` in
                             catalog.yaml; also CATALOG_SITE
  --fix                      correct Markdown where the right address is certain
  --format text|json|github  how to print: one line for each problem (the default),
                             one JSON object, or annotations for GitHub Actions
  --max-warnings N           exit with status 1 if there are more than N warnings
  -h, --help                 print this text

Links to the hosts that redirects.yaml lists are checked too.

Exit status: 0 if there are no errors, 1 if there are, 2 for wrong usage.`;

const FLAGS = ['--site', '--fix', '--format', '--max-warnings', '--help'];

/** What the command was asked to do. */
interface Options {
  paths: string[];
  site?: string;
  fix: boolean;
  format: (typeof FORMATS)[number];
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
  const { tokens } = parseArgs({
    args,
    options: {
      site: { type: 'string' },
      format: { type: 'string' },
      'max-warnings': { type: 'string' },
      fix: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    tokens: true,
  });
  const options: Options = {
    paths: [],
    fix: false,
    format: 'text',
    maxWarnings: Number.POSITIVE_INFINITY,
    help: false,
  };
  for (const token of tokens) {
    if (token.kind === 'positional') options.paths.push(token.value);
    if (token.kind === 'option') setOption(options, token.name, token.rawName, token.value);
  }
  if (options.paths.length === 0 && !options.help)
    throw new UsageError('no articles: name files, folders or a sitemap');
  return options;
}

function setOption(options: Options, name: string, rawName: string, value: string | undefined): void {
  if (!FLAGS.includes(`--${name}`)) throw new UsageError(unknownOption(rawName, FLAGS));
  if (name === 'help' || name === 'fix') {
    if (value !== undefined) throw new UsageError(`--${name} takes no value`);
    options[name] = true;
    return;
  }
  if (value === undefined || value === '') throw new UsageError(`--${name} needs a value`);
  if (name === 'format') options.format = oneOf('--format', value, FORMATS);
  else if (name === 'max-warnings') options.maxWarnings = count(value);
  else {
    const problem = siteProblem(value);
    if (problem !== undefined) throw new UsageError(problem);
    options.site = value;
  }
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
