// The rules of mod_rewrite that several parts of the configuration use. Each function returns one rule with its conditions.

/** Returns an argument of mod_rewrite in quotes. It keeps backslashes, and has no way to write a quotation mark. */
export function raw(text: string): string {
  return `"${text.replaceAll('"', '\\x22')}"`;
}

/** Returns a decoded path as a substitution, in which `%` and `$` have a meaning. */
export function substitution(path: string): string {
  return path.replaceAll(/[%$\\]/g, '\\$&');
}

/** Returns a rule that sets variables if a string matches, in upper or lower case. */
export function set(subject: string, regex: string, flags: string): string {
  return `RewriteCond ${raw(subject)} ${raw(regex)} [NC]\nRewriteRule ^ - ${raw(flags)}`;
}

/** Returns a rule that redirects to an address. `end` is written after it, and can contain variables. */
export function redirect(regex: string, target: string, end = ''): string {
  const flags = `[NC,E=catalog_to:${substitution(decodeURI(target))}${end},QSD,PT]`;
  return `RewriteRule ${raw(regex)} /.catalog-redirect ${raw(flags)}`;
}
