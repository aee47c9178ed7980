// An index of real names, small enough to see why a result is where it is.
import { ROOT_ADDRESSES } from '../../src/catalog/model/address.ts';
import { makeSearchData, type SearchSource } from '../../src/search/make-search-data.ts';
import { openSearch, type SearchIndex } from '../../src/search/search-index.ts';

const of = (category: string, ...rows: [name: string, summary: string, ...keywords: string[]][]) =>
  rows.map(([name, summary, ...keywords]) => ({ name, summary, category, keywords, effect: 'read' }));

/** A catalog with names of joined words, names with underscores, variants, guides, and a vocabulary. */
export const SOURCE: SearchSource = {
  categories: [
    { slug: 'accounts', title: 'Accounts', summary: 'Create, change, suspend, list and delete accounts.' },
    { slug: 'authentication', title: 'Authentication', summary: 'API tokens, two-factor login.' },
    { slug: 'cphulk', title: 'cPHulk', summary: 'Protection against guessed passwords.' },
    { slug: 'dns', title: 'DNS', summary: 'Zones, records, DNSSEC and nameservers.' },
  ],
  functions: [
    ...of(
      'accounts',
      ['accountsummary', 'Show the main facts of one account.', 'account details'],
      ['acctcounts', 'Count the accounts of a reseller.'],
      ['createacct', 'Create a cPanel account with its domain and limits.', 'add hosting account', 'new account'],
      ['removeacct', 'Delete an account with everything in it.', 'remove account'],
      ['suspendacct', 'Suspend an account until it is unsuspended.', 'block a customer for nonpayment'],
      ['suspendreseller', 'Suspend a reseller.'],
      ['unsuspendacct', 'Lift the suspension of an account.'],
      ['list_users', 'List the usernames of the server, root included.'],
      ['listaccts', 'List the accounts on the server with their settings and usage.'],
      ['listcrts', 'List certificates.'],
      ['listlockedaccounts', 'List suspended accounts that only root can reopen.'],
      ['list_accounts_retention', 'List removed accounts that are kept.'],
      ['passwd', 'Set a new password for an account.'],
      ['gethostname', "Show the server's hostname."],
      ['sethostname', "Change the server's hostname."],
      ['wp_dashboard_get_hostname', 'Show the hostname to the WordPress dashboard plugin.'],
      ['get_disk_usage', 'Show the disk space that accounts use.'],
      ['getdiskusage', 'Show the disk space of partitions.'],
      ['enable_autossl', 'Turn automatic certificates on.'],
      ['disable_cphulk', 'Turn brute force protection off.'],
    ),
    ...of(
      'authentication',
      ['create_user_session', 'Open a session for a user and get its login address.', 'login without password'],
      ['create_remote_user_transfer_session', 'Prepare a transfer of accounts as a user.'],
      ['api_token_create', 'Create an API token for the calling user.'],
    ),
    ...of(
      'cphulk',
      ['create_cphulk_record', 'Add an address to a list.'],
      ['batch_create_cphulk_records', 'Add several.'],
    ),
    ...of('dns', ['adddns', 'Create a zone.'], ['parse_dns_zone', 'Return the records of a zone.']),
    { name: 'dumpzone', summary: 'Return the records of a zone.', category: 'dns', deprecated: true },
    { name: 'nvget', summary: 'Read a stored value.', category: 'accounts', removed: '11.50' },
    {
      name: 'addzonerecord',
      summary: 'Add a record to a DNS zone.',
      category: 'dns',
      formerly: ['add_zone_line'],
      variants: [{ slug: 'reverse-dns', title: 'addzonerecord (Reverse DNS)', description: 'Add a PTR record.' }],
    },
  ],
  guides: [
    {
      slug: 'introduction',
      title: 'Introduction',
      summary: 'How to call a function.',
      headings: [['limits', 'Limits of a call']],
    },
    { slug: 'filter-output', title: 'Filter Output', summary: 'Get only the records that you need.', headings: [] },
  ],
  tasks: [{ task: 'Create an account', function: 'createacct' }],
  apiNames: ['WHM API 1', 'Guide to WHM API 1', 'XML API'],
  vocabulary: {
    synonyms: [
      ['delete', 'remove'],
      ['turn off', 'disable'],
      ['ip', 'ip address'],
    ],
    means: { terminate: ['delete'] },
    shortForms: { acct: 'account', accts: 'accounts', crts: 'certificates', dns: 'dns', passwd: 'password' },
    stopWords: ['please'],
  },
};

/** The index as the browser has it: made, written as JSON, read and opened. */
export function opened(source: SearchSource = SOURCE): SearchIndex {
  return openSearch(JSON.parse(JSON.stringify(makeSearchData(source))), ROOT_ADDRESSES);
}
