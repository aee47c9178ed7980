import { counted } from '../../text/words.ts';
import { fill, listed } from '../filled.ts';
import { capitalized } from './grammar.ts';
import type { words as defaultWords } from './words.ts';

/** Returns the strings of the pages that lead to functions: home, A to Z, categories, changes, guides, 404. */
export const lists = (words: typeof defaultWords) => {
  const count = (number: number) => counted(number, words.function, words.functions);
  return {
    homeTitle: (api: string) => `${api}, ${words.function} by ${words.function}`,
    homeHeading: <T>(api: T) => fill`Every ${words.function} of ${api}, down to the last field`,
    /** The sizes of the catalog; the version is false if the pages do not show versions. */
    catalogSizes: <T>(functions: T, fields: T, categories: T, version: T | false) => [
      fill`${functions} ${words.functions}`,
      fill`${fields} parameters and fields`,
      fill`${categories} categories`,
      version === false ? undefined : fill`version ${version}`,
      [`Markdown and JSON of every ${words.function}`],
      ['works without JavaScript, no tracking'],
    ],
    dataMeaning: 'what the call returns',
    findLabel: `Find ${words.aFunction}`,
    findPlaceholder: 'Name or keyword',
    search: 'Search',
    shortcuts: <T>(first: T, second: T) => fill`${first} or ${second} from any page`,
    tasks: 'Common tasks',
    newcomer: <T>(api: string, guide: T) => fill`New to ${api}? Start with the ${guide}.`,
    exampleCall: 'Example call',
    exampleResponse: 'Example response',
    programs: 'Machine-readable formats',
    catalogFile: 'The whole reference in one file.',
    openApiFile: 'An OpenAPI 3.1 document, for API tools and client generators.',
    llmsFile: 'A plain-text index for language models, with links to the index of each category.',
    llmsFullFile: `All guides and ${words.functions} as Markdown in one file, for language models.`,
    feedFile: `${capitalized(words.functions)} added, deprecated and removed in each version, as an Atom feed.`,
    linksFile: "Every address of this reference with its anchors, for other sites' link checkers.",
    postmanFile: 'A Postman collection (v2.1) with a request for each call.',
    categoryLlmsFile: `The index of a category, with links to the Markdown of its ${words.functions}.`,
    catalogSchemaFile: 'The JSON Schema of catalog.json.',
    functionSchemaFile: `The JSON Schema of the front matter of a ${words.function}, for editors.`,
    functionJson: `One ${words.function} as JSON.`,
    oEmbedFile: `The oEmbed data of one ${words.function}, for showing its card in an article.`,
    functionMarkdown: `One ${words.function} as Markdown.`,

    lettersTitle: `${capitalized(words.functions)} A–Z`,
    lettersDescription: (number: number, api: string) =>
      `All ${count(number)} of ${api}, A to Z, with summaries and versions.`,
    lettersDescriptionUnversioned: (number: number, api: string) =>
      `All ${count(number)} of ${api}, A to Z, with summaries.`,
    letters: 'Letters',
    filterLabel: `Filter ${words.functions}`,
    availableIn: 'Available in',
    anyVersion: 'any version',
    effect: 'Effect',
    anyEffect: 'all',
    status: 'Status',
    anyStatus: 'all',
    current: 'current',
    deprecated: 'deprecated',
    removed: 'removed',
    /** What a summary says in parentheses about the state of a function; lists show a badge instead. */
    stateNotes: ['deprecated', 'removed', 'no longer available'],
    /** The last section of a category. */
    removedSection: 'Removed',
    clear: 'Clear',
    since: (version: string) => `since ${version}`,
    versionRange: (newest: string, oldest: string) => `${newest} to ${oldest}`,
    versionUnknown: 'version unknown',
    noMatch: `No matching ${words.functions}`,
    noMatchHelp: 'Choose another version or status.',
    noMatchHelpUnversioned: 'Choose another status.',
    notWritten: 'Not written yet.',

    guides: 'Guides',
    guidesSummary: (number: number, api: string) =>
      `${counted(number, 'guide')} to ${api}, in reading order, with the beginning of each section.`,
    categoriesSummary: (functions: number, categories: number) =>
      `${count(functions)} in ${counted(categories, 'category', 'categories')}, with the groups of each.`,
    categoriesDescription: (api: string, categories: number) =>
      `The ${counted(categories, 'category', 'categories')} of ${api} and their groups, with how many ${words.functions} each has.`,

    groups: 'Groups',
    categorySize: (number: number, groups: number) =>
      groups > 0 ? `${count(number)} in ${counted(groups, 'group', 'groups')}.` : `${count(number)}.`,
    removedLast: `Removed ${words.functions} are listed last.`,

    changesSummary: `${capitalized(words.functions)} added, deprecated and removed in each version, newest first.`,
    changesSummaryUnversioned: `${capitalized(words.functions)} that are deprecated or removed.`,
    changesDescription: (api: string) =>
      `${capitalized(words.functions)} of ${api} added, deprecated and removed in each version.`,
    addedList: (number: number) => `Added, ${count(number)}`,
    deprecatedList: (number: number) => `Deprecated, ${count(number)}`,
    removedList: (number: number) => `Removed, ${count(number)}`,
    removedByList: (release: string, number: number) => `Removed in or before version ${release}, ${count(number)}`,
    versionNotKnown: 'Version not known',

    onThisPage: 'On this page',
    guidePager: 'Previous and next guide',
    table: 'Table',
    drawing: 'Drawing',
    privileges: 'Privileges',
    privilege: 'Privilege',
    privilegeAllows: 'What it allows',
    privilegeNeeded: <T>(functions: readonly T[]) => fill<T>`Needed for ${listed(functions, ', ')}.`,

    notFound: 'Page not found',
    notFoundSummary: 'There is no page at this address.',
    notFoundHelp: <T>(list: T) =>
      fill`Check the address, or search for the ${words.function}. All ${words.functions} are listed in ${list}.`,
    closestMatches: 'Closest matches',
  };
};
