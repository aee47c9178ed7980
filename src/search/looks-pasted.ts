/** Returns whether a text has a sign of an address, a request, a command or a title; if not, it is what to search for. */
export function looksPasted(text: string): boolean {
  return /[/=?&+]|\s-/.test(text);
}
