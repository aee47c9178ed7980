import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../build/project.ts';
import { explainError, UserError } from '../build/user-error.ts';
import { HOSTS } from '../hosting/registry.ts';
import { readSite } from '../hosting/site.ts';
import { writePlan } from '../hosting/write-plan.ts';
import { closestMatch } from '../text/suggest.ts';
import { counted } from '../text/words.ts';
import { readArguments, siteProblem, wrongUsage } from './options.ts';

// Writes what a host needs to publish the built site: `npm run hosting -- nginx --out DIR`.

const ids = HOSTS.map(({ id }) => id);
const { operands, flags } = readArguments(
  'hosting',
  'HOST [options]',
  `Writes what a host needs to publish the built site into the folder of --out.\nHOST is ${new Intl.ListFormat('en', { type: 'disjunction' }).format(ids)}.`,
  {
    out: { value: 'DIR', help: 'the folder to write to; it is replaced' },
    from: { value: 'DIR', help: 'the folder of the built site, dist by default', variable: 'CATALOG_OUT' },
    site: {
      value: 'URL',
      help: 'where the site will be published, to check that it was built for this address',
      variable: 'CATALOG_SITE',
      check: siteProblem,
    },
  },
);
const [id, ...others] = operands;
if (others.length > 0) wrongUsage('hosting', `unexpected argument \`${others[0]}\``);
const host = HOSTS.find((one) => one.id === id);
if (!host) wrongUsage('hosting', unknownHost());
const target = new Map(flags).get('out');
if (!target) wrongUsage('hosting', `--out is missing; expected npm run hosting -- ${host.id} --out DIR`);
const out = path.resolve(process.env.INIT_CWD ?? '.', target);
process.chdir(PROJECT);
try {
  const site = readSite(builtSite());
  checkBase(site.base);
  const plan = await host.plan(site);
  const count = writePlan(plan, site, out);
  console.log(
    [`${target}: ${counted(count, 'file')} for ${host.title}`, ...plan.notes, ...siteNotes(site.origin)].join('\n'),
  );
} catch (error) {
  console.error(explainError(error) ?? error);
  process.exitCode = 1;
}

function unknownHost(): string {
  const expected = `expected one of ${ids.join(', ')}`;
  if (id === undefined) return `the host is missing; ${expected}`;
  const closest = closestMatch(id, ids);
  return `unknown host \`${id}\`; ${closest ? `did you mean \`${closest}\`?` : expected}`;
}

/** The folder of the built site. */
function builtSite(): string {
  const folder = path.resolve(process.env.CATALOG_OUT || 'dist');
  if (!fs.existsSync(path.join(folder, 'index.html')))
    throw new UserError(`${folder} holds no built site; build it first: npm run build`);
  return folder;
}

/** Stops if the site was built for another path than the one that was asked for. */
function checkBase(built: string): void {
  const wanted = process.env.CATALOG_SITE;
  if (!wanted) return;
  if (!URL.canParse(wanted)) throw new UserError(`\`${wanted}\` is not the address of a site; expected a URL`);
  const { pathname } = new URL(wanted);
  if (pathname.replace(/\/?$/, '/') !== built)
    throw new UserError(
      `the site was built for ${built}, not for ${pathname}; build it again: npm run build -- --site ${wanted}`,
    );
}

/** Says that the address of the site is one that nobody can have. */
function siteNotes(origin: string): string[] {
  const { hostname } = new URL(origin);
  return /(?:^|\.)(?:example|localhost|test|invalid)$/.test(hostname)
    ? [`The sitemap and canonical links name ${origin}: set \`site\` in catalog.yaml, or build with --site URL.`]
    : [];
}
