import type { Options } from './response.ts';

/**
 * The letters of an option's rules in order: those of `api.<option>.<letter>.…`. The first is `a`; after `z` the
 * vendor's client goes on with `za`, `zb`, so plain order of the text is their order.
 */
export function lettersOf(options: Options, option: 'filter' | 'sort'): string[] {
  const letters = new Set<string>();
  for (const name of Object.keys(options)) {
    const [api, its, letter, part] = name.split('.');
    if (api === 'api' && its === option && part !== undefined && letter && /^[a-z]+$/.test(letter)) letters.add(letter);
  }
  return [...letters].sort();
}
