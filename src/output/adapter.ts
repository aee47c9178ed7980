/** An object of a response: an entry of a list, or the metadata. */
export type DataObject = Record<string, unknown>;

/** A response, by the roles of its parts; catalog.yaml says which keys they have. */
export interface ApiResponse {
  data?: unknown;
  metadata: DataObject;
}

/** The names and decoded values of a call. */
export type Options = Record<string, string>;

/** How a response is written in XML. */
export interface XmlRules {
  /** The name of the elements of a list inside a list, which have no key. */
  listItem: string;
  /** Escapes a string as the text of an element. */
  escape(text: string): string;
}

/** The output options of a call as a form has them. */
export interface OptionForm {
  filters: { field: string; type: string; value: string }[];
  /** An empty method is none. */
  sort: { field: string; method: string; reverse: boolean } | undefined;
  /** Numbers as strings; empty if they are not set. */
  size: string;
  start: string;
  /** The columns to keep; all if there are none. */
  columns: string[];
}

/** What a form for output options needs to know. */
export interface OptionFormRules {
  filterTypes: readonly string[];
  sortMethods: readonly string[];
  /** The name of the rule at an index, 0-based. */
  ruleName(index: number): string;
  /** Returns the options of a form. */
  write(form: OptionForm): Map<string, string>;
  /** Returns the form for the options of a call. */
  read(options: Options): OptionForm;
  /** Returns the fields of the list that options apply to, and how many records it has; undefined without such a list. */
  listIn(data: unknown): { fields: string[]; count: number } | undefined;
}

/** What the browser needs of an adapter. */
export interface BrowserAdapter {
  /** Returns whether a name in a call is an output option, which every function accepts. */
  isOption(name: string): boolean;
  /** Returns the response to a call with output options. Does not change the given response. */
  applyOptions(response: ApiResponse, options: Options): ApiResponse;
  xml: XmlRules;
  form: OptionFormRules;
}

/**
 * Behavior of a kind of API that settings cannot describe. catalog.yaml chooses an adapter by its name; without one, calls have
 * no output options, there is no XML, and metadata is in the order of catalog.yaml.
 */
export interface Adapter extends BrowserAdapter {
  /** The names of all output options; `*` is the letters of a rule or a column. */
  optionNames: readonly string[];
  /** Returns what is wrong with the output options of a call, as a sentence; undefined if they are valid. */
  optionError(options: Options): string | undefined;
  /** Returns whether a server could give a response to a call with these output options. */
  obeysOptions(response: ApiResponse, options: Options): boolean;
  /**
   * Returns the response to a call that does not send the constants of the API, and the name of its root element in XML. An
   * older API gives it. `name` is the name of the function.
   */
  olderResponse(name: string, data: unknown): { root: string; body: DataObject };
  /** Returns the keys of metadata in order: `common` are those of every response, `added` those that a function adds. */
  orderMetadata(common: readonly string[], added: readonly string[]): string[];
}
