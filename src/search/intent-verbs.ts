import { stem } from './english.ts';

/** The words that a query can begin with, by what it then asks for, as stems separated by spaces. */
export interface IntentVerbs {
  see: string;
  change: string;
  delete: string;
}

// Verbs that one intent has. Those that several have, such as `run`, `test` or `restore`, are in no list.
const SEE = `audit browse calculate check compare count detect determine diagnose display examine export fetch find
  get inspect investigate know list look lookup measure monitor obtain query read report retrieve return search see
  show summary test track verify view watch`;
const CHANGE = `activate add adjust allocate allow append apply assign attach authorize blacklist block change
  configure convert create customize deactivate define deliver deploy detach disable edit enable force give grant hold
  import increase insert install issue limit link lower make map migrate modify move new pause promote provision
  publish raise reactivate reassign rebuild redirect reduce register reinstate release rename renew repair replace
  reset resize restart restrict resume schedule set setup start stop submit suspend switch throttle toggle transfer
  turn unblock unsuspend update upgrade upload whitelist`;
const DELETE = `cancel clear delete destroy discard drop empty erase expunge flush kill purge remove revoke terminate
  unassign uninstall unlink wipe`;

/** Questions ask to see something. */
const QUESTIONS = 'are did does has is many much what when where whether which who why';

/** The verbs of English, for the search data: the browser's code does not hold them. */
export const INTENT_VERBS: IntentVerbs = {
  see: stems(`${SEE} ${QUESTIONS}`),
  change: stems(CHANGE),
  delete: stems(DELETE),
};

function stems(words: string): string {
  return [...new Set(words.split(/\s+/).map(stem))].join(' ');
}
