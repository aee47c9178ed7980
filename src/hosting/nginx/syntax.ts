import { quoted } from '../config-text.ts';
import { GENERAL_HEADERS } from '../headers.ts';

// The directives of nginx that several locations use. A list of directives has one or more lines in each item.

/** Returns a directive with a block of other directives, which are indented: a location, or a condition. */
export function block(head: string, directives: readonly string[]): string {
  const body = directives.join('\n').replaceAll(/^(?=.)/gm, '    ');
  return `${head} {\n${body}\n}`;
}

/**
 * Returns a condition with an action. The expression matches in upper and lower case. Its named groups are variables, which keep the
 * characters of the address as they are, unlike `$1`.
 */
export function when(variable: string, regex: string, action = ''): string {
  return `if ($${variable} ~* ${quoted(regex)}) { ${action} }`;
}

/** Returns the directives that send headers. With `onErrors`, they are sent with redirects and error pages too. */
export function headerDirectives(headers: Readonly<Record<string, string>>, onErrors: boolean): string[] {
  const always = onErrors ? ' always' : '';
  return [
    ...Object.entries(headers).map(([name, value]) => `add_header ${name} ${quoted(value)}${always};`),
    'absolute_redirect off;',
  ];
}

/** Returns the directives of a location that sends only redirects and the 404 page. */
export function errorPageDirectives(): string[] {
  return [
    ...headerDirectives(GENERAL_HEADERS, true),
    'add_header Vary Accept always;',
    'error_page 404 $catalog_missing;',
  ];
}
