/** How a programming language writes the values of a call. */
export interface Dialect {
  string(text: string): string;
  /** The value of an environment variable. */
  variable(name: string): string;
  /** The content of a text file. */
  file(name: string): string;
  true: string;
  false: string;
  null: string;
  /** What surrounds the members of an object. */
  object(keys: readonly string[]): [open: string, close: string];
  /** What separates a key of an object and its value. */
  arrow: string;
}

/** A string in double quotes, with the escapes of JSON. A lone surrogate becomes U+FFFD. */
const doubleQuoted = (text: string): string => JSON.stringify(text.toWellFormed());

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that the double quotes are for.
const CONTROL = /[\u0000-\u001F\u007F]/g;
const SHORT_ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Makes a function that writes a string in single quotes, in which only `\` and `'` have a meaning. A string with control
 * characters is written in double quotes, where `special` characters have a meaning too and `code` writes a character.
 */
function quotedLike(special: RegExp, code: (hex: string) => string): (text: string) => string {
  const escaped = (character: string) => SHORT_ESCAPES[character] ?? code(character.charCodeAt(0).toString(16));
  return (text) => {
    const known = text.toWellFormed();
    if (known.search(CONTROL) < 0) return `'${known.replaceAll(/[\\']/g, '\\$&')}'`;
    return `"${known.replaceAll(special, '\\$&').replaceAll(CONTROL, escaped)}"`;
  };
}

const phpString = quotedLike(/["\\$]/g, (hex) => `\\u{${hex}}`);
const perlString = quotedLike(/["\\$@]/g, (hex) => `\\x{${hex}}`);
const braces = (): [string, string] => ['{', '}'];

/** The languages that a template can name as `quote`. A secret in JSON, which has no variables, is a word to replace. */
export const DIALECTS = {
  json: {
    string: JSON.stringify,
    variable: (name) => JSON.stringify(`YOUR_${name}`),
    file: (name) => JSON.stringify(`CONTENT OF ${name}`),
    true: 'true',
    false: 'false',
    null: 'null',
    object: braces,
    arrow: ': ',
  },
  php: {
    string: phpString,
    variable: (name) => `getenv('${name}')`,
    file: (name) => `file_get_contents(${phpString(name)})`,
    true: 'true',
    false: 'false',
    null: 'null',
    // PHP makes a list of an array whose keys are 0, 1, 2 and so on.
    object: (keys) => [keys.every((key) => /^\d+$/.test(key)) ? '(object) [' : '[', ']'],
    arrow: ' => ',
  },
  perl: {
    string: perlString,
    variable: (name) => `decode_utf8($ENV{${name}})`,
    file: (name) => `do { local (@ARGV, $/) = ${perlString(name)}; <> }`,
    true: 'JSON::PP::true',
    false: 'JSON::PP::false',
    null: 'undef',
    object: braces,
    arrow: ' => ',
  },
  python: {
    string: doubleQuoted,
    variable: (name) => `os.environ["${name}"]`,
    file: (name) => `open(${doubleQuoted(name)}).read()`,
    true: 'True',
    false: 'False',
    null: 'None',
    object: braces,
    arrow: ': ',
  },
  javascript: {
    string: doubleQuoted,
    variable: (name) => `process.env.${name}`,
    file: (name) => `(await import(${doubleQuoted('node:fs')})).readFileSync(${doubleQuoted(name)}, "utf8")`,
    true: 'true',
    false: 'false',
    null: 'null',
    object: braces,
    arrow: ': ',
  },
} satisfies Record<string, Dialect>;

/** Returns the language in which a template writes values; undefined for a URL, a shell, and no quoting at all. */
export function dialectOf(quote: string): Dialect | undefined {
  return Object.hasOwn(DIALECTS, quote) ? DIALECTS[quote as keyof typeof DIALECTS] : undefined;
}
