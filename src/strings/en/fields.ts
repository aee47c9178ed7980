import { counted } from '../../text/words.ts';
import { fill, listed } from '../filled.ts';
import type { words as defaultWords } from './words.ts';

/** Returns the strings of the tables of parameters and return fields, on the page and in Markdown. */
export const fields = (words: typeof defaultWords) => ({
  parameters: 'Parameters',
  returns: 'Returns',
  filter: { parameters: 'Filter parameters', returns: 'Filter returns' },
  filterPlaceholder: 'Name or word',
  sectionsOf: (table: string) => `Sections of ${table}`,
  notKnown: 'Not known.',
  parametersUnknown: `The ${words.function} may take none.`,
  parametersUnknownRemoved: `The ${words.function} may have taken none.`,
  noParameters: `The ${words.function} takes no parameters.`,
  noParametersRemoved: `The ${words.function} took no parameters.`,
  inBody: 'Send these in the JSON body.',
  inBodyWith: <T>(constants: readonly T[]) =>
    fill<T>`Send these in the JSON body, along with ${listed(constants, ', ', ' and ')}.`,
  responseUnknown: 'The response is not known.',
  /** What a response without an envelope is called in `fieldsOf`. */
  wholeResponse: 'response',
  returnsUnknown: <T>(part: T) => fill`The contents of ${part} are not known.`,
  noData: `The ${words.function} returns no data.`,
  noDataRemoved: `The ${words.function} returned no data.`,
  onlyMetadata: (part: string) => `The ${words.function} returns no data, but adds fields to the ${part}.`,
  parametersOf: (name: string) => `Parameters of ${name}`,
  fieldsOf: (part: string, name: string) => `Fields in the ${part} of ${name}`,
  inPart: (part: string) => `In ${part}`,

  parameter: 'Parameter',
  return: 'Return',
  type: 'Type',
  description: 'Description',
  values: 'Possible values',
  example: 'Example',

  /** The name of a response that is not an object. */
  response: 'the response',
  /** The name of a parameter that is the whole body. */
  body: 'the body',
  eachKey: 'each key',
  innerKey: 'each inner key',
  foldLabel: (name: string) => `Fields of ${name}`,
  required: 'required',
  conditional: 'conditional',
  /** A list of parameters of which a call sends exactly one (`oneOf`) or at least one (`anyOf`). */
  oneOf: <T>(names: readonly T[]) => fill<T>`one of ${listed(names, ', ')}`,
  anyOf: <T>(names: readonly T[]) =>
    names.length === 2 ? fill<T>`${listed(names, ', ')} or both` : fill<T>`one or more of ${listed(names, ', ')}`,
  /** Such a list in the row of one of its parameters, and as a sentence above the table. */
  requiredChoice: <T>(choice: T) => fill`required: ${choice}`,
  choiceNote: <T>(choice: T) => fill`Required: ${choice}.`,
  /** The same for a list that is too long for a badge. */
  oneOfCount: (count: number) => `one of ${count} parameters`,
  anyOfCount: (count: number) => `one or more of ${count} parameters`,
  /** How to send several values; the names are as sent. */
  several: <T>(names: readonly T[]) => fill<T>`several: ${listed(names, ', ')}`,
  severalSameName: 'several: repeat the name',
  places: { query: 'in the query string', path: 'in the path', header: 'in the header', body: 'in the body' },
  formats: { 'unix-time': 'Unix time', json: 'JSON string', html: 'HTML', pem: 'PEM', base64: 'base64', file: 'file' },
  pattern: 'name pattern',
  secret: 'secret',
  map: 'map',
  fieldCount: (count: number) => counted(count, 'field', 'fields'),
  since: (version: string) => `since ${version}`,
  deprecated: 'deprecated',

  default: <T>(value: T) => fill`Default ${value}.`,
  empty: 'empty',
  otherValues: 'Other values',
  valueCount: (count: number) => `${count} values`,

  /** A condition: each name with its values, which are alternatives. */
  is: <T>(name: T, values: readonly T[]) => fill<T>`${name} is ${listed(values, ', ', ' or ')}`,
  and: ' and ',
  onlyWhere: <T>(condition: T) => fill`Only where ${condition}.`,
  onlyWhereRequired: <T>(condition: T, required: T) => fill`Only where ${condition}, and ${required} there.`,
  requiredWhere: <T>(condition: T, required: T) => fill`${required} where ${condition}.`,
  requiredAtStart: 'Required',
});
