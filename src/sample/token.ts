import type { ListKind } from '../catalog/model/address.ts';

/**
 * A piece of a sample. A sample is a list of tokens: their texts, joined, are what a reader copies; their kinds and links say
 * how a page shows them.
 */
export interface Token {
  text: string;
  /**
   * `boilerplate` is the same in every call; `function` is the name of the function; `name` and `value` belong to a
   * parameter; `variable` is the variable or file that holds a value; `hole` is what a reader replaces; `setting` is what a
   * reader can set for all calls; `key` is a key of a response; `punctuation` separates the others.
   */
  kind: 'boilerplate' | 'function' | 'name' | 'value' | 'variable' | 'hole' | 'setting' | 'key' | 'punctuation';
  /** What the token belongs to: the name of a parameter, setting or function, or the path of a field. */
  of?: string;
  /** The list that `of` is in. */
  in?: ListKind | 'functions';
  /** Whether the value shows that the call failed. */
  bad?: true;
}

/** Returns the text of a sample. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

/** Joins neighbors of one kind that belong to nothing, so that a page has no more elements than it needs. */
export function joinTokens(tokens: readonly Token[], kind: Token['kind']): Token[] {
  const isPlain = (token: Token | undefined) => token?.kind === kind && token.of === undefined;
  const out: Token[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    if (isPlain(last) && isPlain(token)) out[out.length - 1] = { ...last!, text: last!.text + token.text };
    else out.push(token);
  }
  return out;
}
