/** Returns whether a string looks like an address, a request, a command or a title; if not, it is searched for as it is. */
export function looksPasted(text: string): boolean {
  return /[/=?&+]|\s-/.test(text);
}
