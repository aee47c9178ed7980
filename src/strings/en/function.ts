import { counted } from '../../text/words.ts';
import { fill, listed } from '../filled.ts';
import type { words as defaultWords } from './words.ts';

/** Returns the strings of the page of a function and of its Markdown: head, calls, response. */
export const functionPage = (words: typeof defaultWords) => ({
  title: (name: string, api: string) => `${name} - ${api}`,
  functionPager: `Previous and next ${words.function}`,
  useCaseOf: <T>(name: T) => fill`Use case of ${name}`,
  useCases: 'Use cases',
  sections: 'Sections of the page',
  /** The link from the card of a function to its page. */
  cardMore: 'Parameters, returns and examples',
  /** What the copy button of a card becomes; the second if the clipboard is not available, so that the code is selected. */
  cardCopied: 'Copied',
  cardSelected: 'Copy manually',
  call: 'Call',
  related: `Related ${words.functions}`,

  /** How many functions and guides name this one; one of the numbers can be 0. */
  mentionedBy: (functions: number, guides: number) => {
    const counts = [
      functions > 0 && counted(functions, words.function, words.functions),
      guides > 0 && counted(guides, 'guide', 'guides'),
    ].filter((count) => count !== false);
    return `Mentioned by ${counts.join(' and ')}`;
  },

  removedNotice: 'Removed.',
  notAvailableIn: (version: string) => `Not available in version ${version}.`,
  useInstead: <T>(name: T) => fill`Use ${name} instead.`,
  noReplacement: 'No direct replacement is known.',
  deprecatedNotice: 'Deprecated.',
  deprecatedSinceNotice: (version: string) => `Deprecated since version ${version}.`,
  stillAvailableIn: (version: string) => `Still available in version ${version}.`,
  useInNewCode: <T>(name: T) => fill`Use ${name} in new code.`,

  effect: 'Effect',
  effects: { read: words.read, change: words.change, delete: words.delete, destroy: words.destroy },
  deleteNotice: words.deleteNotice,
  destroyNotice: words.destroyNotice,
  removed: 'Removed',
  removedBy: (version: string) => `by version ${version}`,
  yes: 'yes',
  restarts: words.restarts,
  background: 'In background',
  continues: 'continues after the response',
  continuesAs: <T>(name: T) => fill`continues after the response; check with ${name}`,
  undo: 'Undo',
  progress: 'Progress',
  method: 'Method',
  /** The method of a function whose calls are POSTs if they send a secret. */
  methodOrPost: (method: string) => `${method}, or POST for secrets`,
  methodBody: { json: 'JSON body', form: 'form body', multipart: 'multipart body' },
  since: 'Since',
  version: (version: string) => `version ${version}`,
  requiresRole: words.requiresRole,
  notKnown: 'not known',
  none: 'none',
  required: 'required',
  /** After the names of the first required parameters. */
  andMore: (count: number) => ` and ${count} more`,
  conditionalCount: (count: number) => `${count} conditional`,
  noData: 'no data',
  fieldCount: (count: number) => counted(count, 'field', 'fields'),
  fieldsIn: <T>(fields: readonly T[], part: string) => fill<T>`${listed(fields, ', ')} in ${part}`,

  description: 'Description',
  examples: 'Examples',
  oldCall: 'Old call',
  useThisCall: 'Use this call instead',
  callFormat: 'Call format',
  tryParameters: 'Try parameters',
  tryExample: 'Try this call with other values',
  notAvailableInFormat: `This ${words.function} is not available in this format.`,
  otherParameters: ' … other parameters are not known',
  /** The title of a call that has no title of its own. */
  minimalCall: 'Minimal call',
  howToCall: (api: string) => `How to call ${api}`,

  output: 'Output',
  outputJson: 'Output (JSON)',
  outputXml: 'Output (XML)',
  outputFailure: 'Output (failure)',
  xml: 'XML',
  failure: 'Failure',
  responseFormat: 'Response format',
  responseLines: (count: number) => `Response, ${count === 1 ? '1 line' : `${count} lines`}`,
  notWellFormed: 'This XML is not well-formed, because a key is not a valid element name. Use JSON.',
  failureReasons: 'Known reasons',
  formerResponse: 'The former response is not known.',
  presumedResponse: (version: string) => `Version ${version} presumably responds like this:`,
  presumedResponseUnversioned: 'The server presumably responds like this:',
});
