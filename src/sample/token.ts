import type { ListKind } from '../catalog/model/address.ts';

/**
 * A piece of a sample. A sample is a list of tokens: their texts joined are what a reader copies, and what each is tells
 * the page how to show it and where it leads.
 */
export interface Token {
  text: string;
  /**
   * `frame`: what is the same in every call; `function`: its name; `name`, `value`: of a parameter; `key`: of an answer;
   * `sign`: what holds the rest together.
   */
  kind: 'boilerplate' | 'function' | 'name' | 'value' | 'key' | 'punctuation';
  /** What the token belongs to: a parameter's name, a field's path, or a function's name for a word of the frame. */
  of?: string;
  /** Of which list `of` is. */
  in?: ListKind | 'functions';
  /** Whether the value tells that the call failed. */
  bad?: true;
}

/** The text of a sample. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}
