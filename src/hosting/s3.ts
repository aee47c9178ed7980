import { contentType, OTHER_TYPE, TYPES } from '../export/media-types.ts';
import { forwardsOf } from './forwards.ts';
import { GENERAL_HEADERS, headersOf } from './headers.ts';
import { type Host, PUBLISHED, placeOf } from './host.ts';
import { rootFiles, withPolicy } from './published.ts';
import { NOT_FOUND, type Site } from './site.ts';

/** How many redirects the upload writes at once. */
const AT_ONCE = 16;

/** The website of an S3 bucket: types and caching of files, and a redirect as an object for each single old address. */
export const s3Host: Host = {
  id: 's3',
  title: 'Amazon S3',
  plan(site) {
    const forwards = forwardsOf(site);
    return {
      files: {
        'website.json': `${JSON.stringify({ IndexDocument: { Suffix: 'index.html' }, ErrorDocument: { Key: decodeURIComponent(site.base).slice(1) + NOT_FOUND } }, null, 2)}\n`,
        'response-headers-policy.json': `${JSON.stringify(responseHeadersPolicy(), null, 2)}\n`,
        'redirects.tsv': [...forwards]
          .flatMap(([address, to]) => redirectKeys(site, address).map((key) => `${key}\t${site.base}${to.slice(1)}\n`))
          .join(''),
        'upload.sh': uploadScript(site),
        ...rootFiles(site),
      },
      copy: placeOf(site.base),
      changePage: withPolicy,
      notes: [
        `S3 redirects ${forwards.size} single addresses, each as an object; the script of the 404 page leads readers from the others to their pages.`,
        'It sends no headers but types and caching; CloudFront can add those of response-headers-policy.json.',
        'Publish it: BUCKET=name sh upload.sh, in this folder, with the AWS command line',
      ],
    };
  },
};

/** The keys of the objects that redirect an address, without and with a slash at its end. */
function redirectKeys({ base }: Site, address: string): string[] {
  const key = decodeURIComponent(base).slice(1) + address.slice(1);
  return /\.html?$/.test(key) ? [key] : [key, `${key}/index.html`];
}

/** A response headers policy of CloudFront with the security headers. */
function responseHeadersPolicy(): object {
  return {
    Name: 'catalog',
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: GENERAL_HEADERS['Content-Security-Policy'] },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: GENERAL_HEADERS['Referrer-Policy'] },
    },
  };
}

/** A shell script that uploads the files, those that pages need first, with their types and caching. */
function uploadScript({ base, files }: Site): string {
  const hashed = `${decodeURIComponent(base).slice(1)}_astro/*`;
  const copy = (filters: string, type: string, caching: string | undefined) =>
    `aws s3 cp ${PUBLISHED} "s3://$BUCKET" --recursive --no-guess-mime-type ${filters} --content-type '${type}' --cache-control '${caching}'`;
  const byType = Map.groupBy(Object.keys(TYPES), (extension) => contentType(`x.${extension}`));
  const rest = Object.keys(TYPES)
    .map((extension) => `--exclude '*.${extension}'`)
    .join(' ');
  const lines = (folder: string, more: string, caching: string | undefined) =>
    [...byType]
      .map(([type, extensions]) => ({
        type,
        own: extensions.filter((one) => files.some((file) => file.startsWith(folder) && file.endsWith(`.${one}`))),
      }))
      .filter(({ own }) => own.length > 0)
      .map(({ type, own }) => {
        const included = own.map((extension) => `--include '${folder && hashed.slice(0, -1)}*.${extension}'`).join(' ');
        return copy(`--exclude '*' ${included}${more}`, type, caching);
      })
      .join('\n');
  return `#!/bin/sh
# Made by \`npm run hosting -- s3\`. Uploads the site to the bucket $BUCKET and makes it a website.
set -eu
: "\${BUCKET:?set BUCKET to the name of the bucket}"
cd "$(dirname "$0")"
${lines('_astro/', '', headersOf('_astro/x')['Cache-Control'])}
${lines('', ` --exclude '${hashed}'`, GENERAL_HEADERS['Cache-Control'])}
${copy(rest, OTHER_TYPE, GENERAL_HEADERS['Cache-Control'])}
# Each old address is an empty object that redirects. ${AT_ONCE} are written at once.
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
rm "$failed"
aws s3api put-bucket-website --bucket "$BUCKET" --website-configuration file://website.json
`;
}
