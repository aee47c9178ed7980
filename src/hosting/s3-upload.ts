import { contentType, OTHER_TYPE, TYPES } from '../export/media-types.ts';
import { GENERAL_HEADERS, headersOf } from './headers.ts';
import { PUBLISHED } from './host.ts';
import type { Site } from './site.ts';

/** How many redirects the script writes at once. */
const AT_ONCE = 16;

/** Returns a shell script that uploads the files, those that pages need first, with their types and caching, and the redirects. */
export function uploadScript(site: Site): string {
  const hashed = `${decodeURIComponent(site.base).slice(1)}_astro/*`;
  const uncached = GENERAL_HEADERS['Cache-Control'];
  const known = Object.keys(TYPES).map((extension) => `--exclude '*.${extension}'`);
  return `#!/bin/sh
# Made by \`npm run hosting -- s3\`. Uploads the site to the bucket $BUCKET and makes it a website.
set -eu
: "\${BUCKET:?set BUCKET to the name of the bucket}"
cd "$(dirname "$0")"
${copyHashed(site, hashed)}
${copyOthers(site, hashed)}
${copy(known.join(' '), OTHER_TYPE, uncached)}
${WRITE_REDIRECTS}
aws s3api put-bucket-website --bucket "$BUCKET" --website-configuration file://website.json
`;
}

/** The commands for the files with a hash in their names, which can be cached forever. */
function copyHashed({ files }: Site, hashed: string): string {
  const caching = headersOf('_astro/x')['Cache-Control'];
  return typesOf(files.filter((file) => file.startsWith('_astro/')))
    .map(([type, extensions]) => copy(only(extensions.map((one) => `${hashed}.${one}`)), type, caching))
    .join('\n');
}

/** The commands for the other files of known types. */
function copyOthers({ files }: Site, hashed: string): string {
  return typesOf(files)
    .map(([type, extensions]) => {
      const filters = `${only(extensions.map((one) => `*.${one}`))} --exclude '${hashed}'`;
      return copy(filters, type, GENERAL_HEADERS['Cache-Control']);
    })
    .join('\n');
}

/** The media types of files, each with those of its extensions that the files have. */
function typesOf(files: readonly string[]): [type: string, extensions: string[]][] {
  const extensions = Object.keys(TYPES).filter((one) => files.some((file) => file.endsWith(`.${one}`)));
  return [...Map.groupBy(extensions, (one) => contentType(`x.${one}`))];
}

/** The filters of a command for the files that match one of some patterns. */
function only(patterns: readonly string[]): string {
  return ["--exclude '*'", ...patterns.map((pattern) => `--include '${pattern}'`)].join(' ');
}

/** A command that uploads the files of some filters. */
function copy(filters: string, type: string, caching: string | undefined): string {
  return `aws s3 cp ${PUBLISHED} "s3://$BUCKET" --recursive --no-guess-mime-type ${filters} --content-type '${type}' --cache-control '${caching}'`;
}

const WRITE_REDIRECTS = `# Each old address is an empty object that redirects. ${AT_ONCE} are written at once.
failed="$(mktemp)"
count=0
while IFS="$(printf '\\t')" read -r key target; do
  { aws s3api put-object --bucket "$BUCKET" --key "$key" --website-redirect-location "$target" >/dev/null || echo "$key" >> "$failed"; } &
  count=$((count + 1))
  if [ $((count % ${AT_ONCE})) -eq 0 ]; then wait; fi
done < redirects.tsv
wait
if [ -s "$failed" ]; then
  echo 'these redirects were not written:' >&2
  cat "$failed" >&2
  exit 1
fi
rm "$failed"`;
