/**
 * The words that depend on the API, in English. A catalog can replace each of them by its key: `words` in catalog.yaml. The
 * first three name what the catalog documents, so that a catalog of a REST API can call them endpoints.
 */
export const words = {
  function: 'function',
  functions: 'functions',
  aFunction: 'a function',
  /** What a call does, in the facts of its function. */
  read: 'read-only',
  change: 'changes data',
  delete: 'deletes records',
  destroy: 'destroys data',
  /** The note on the page of a function that deletes records, and the warning of one that destroys data. */
  deleteNotice: 'Deletes records, and nothing asks for confirmation.',
  destroyNotice: 'This call destroys data, and nothing asks for confirmation.',
  /** Labels of the facts. */
  restarts: 'Restarts',
  requiresRole: 'Requires role',
  role: 'Role',
  privilege: 'Privilege',
  privileges: 'Privileges (any one)',
  /** Shown for a function whose privileges are not known; an empty string shows nothing. */
  privilegeUnknown: '',
  screen: 'Screen',
  path: 'Path',
};
