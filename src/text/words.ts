/** A version as readers say it: `version 11.52`. */
export function versionWords(version: string): string {
  return `version ${version}`;
}

/** A count with its noun: `1 field`, `3 fields`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
