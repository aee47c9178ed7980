import { forwardsOf } from './forwards.ts';
import { GENERAL_HEADERS } from './headers.ts';
import { type Host, placeOf } from './host.ts';
import { withPolicy } from './page-policy.ts';
import { rootFiles } from './published.ts';
import { uploadScript } from './s3-upload.ts';
import { NOT_FOUND, type Site } from './site.ts';

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
