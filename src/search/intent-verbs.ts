import { stem } from './english.ts';

/** The words that a query can begin with, by what it then asks for, as stems separated by spaces. */
export interface IntentVerbs {
  see: string;
  change: string;
  delete: string;
}

// Verbs that one intent has. Those that several have, such as `run`, `send` or `restore`, are in no list.
const SEE = `audit available browse calculate check compare count current detect determine diagnose display examine export
  fetch find get inspect investigate know list look lookup measure monitor obtain query read report retrieve return
  search see show summary test track verify view watch`;
const CHANGE = `accept activate add adjust agree allocate allow append apply assign attach authorize avoid blacklist block
  bring bypass change clone configure convert copy create customize deactivate define deliver demote deploy disable edit
  enable exclude exempt force give grant hide hold import increase insert install issue keep launch let limit link lower
  make map migrate modify move new pause prevent promote propagate protect provision publish put raise reactivate
  reassign rebuild recreate redirect reduce regenerate register reinstate release rename renew repair replace resize
  restart restrict resume rotate schedule secure set setup sign skip start stop submit suspend switch sync synchronize
  throttle toggle transfer trigger turn unblock unsuspend update upgrade upload whitelist`;
const DELETE = `abort cancel clean clear delete deregister destroy detach discard dismiss drop empty erase expunge flush
  forget kill purge remove reset revoke terminate tidy unassign uninstall unlink unregister wipe withdraw`;

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
