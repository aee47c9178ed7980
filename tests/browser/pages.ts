// One page of every kind, for what holds on all of them.

/** Pages of functions, by what is particular about each. */
export const FUNCTION_PAGES = {
  reference: '/functions/twofactorauth_policy_status/',
  'many parameters': '/functions/createacct/',
  'many fields': '/functions/listaccts/',
  'JSON body': '/functions/personalization_get/',
  conditions: '/functions/addzonerecord/',
  variant: '/functions/addzonerecord/reverse-dns/',
  destroys: '/functions/removeacct/',
  deprecated: '/functions/accesshash/',
  removed: '/functions/nvget/',
  unknown: '/functions/load_style/',
  'odd keys': '/functions/get_lts_wexpire/',
  'longest name': '/functions/cpgreylist_untrust_entries_for_common_mail_provider/',
};

/** All kinds of pages. */
export const PAGES = {
  home: '/',
  'A to Z': '/functions/',
  'A to Z, filtered': '/functions/?q=token&in=64&state=current',
  'A to Z, nothing found': '/functions/?q=xyzzy',
  category: '/categories/server-administration/',
  'category of one group': '/categories/sitejet/',
  changes: '/changes/',
  guide: '/guides/filter-output/',
  'guide with tables': '/guides/introduction/',
  about: '/about/',
  missing: '/lisaccts/',
  ...FUNCTION_PAGES,
};
