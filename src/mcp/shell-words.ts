import { EXPANDED } from './written-call.ts';

/** A command of a shell: its words, without their quotes. Variables and substitutions are {@link EXPANDED}. */
export interface ShellCommand {
  words: string[];
  /** Whether a word has an `&` outside of quotes, at which a shell ends the command. */
  hasLooseAmpersand: boolean;
}

/** What can follow in a word outside of quotes; each alternative is a group. */
const PIECE =
  /\\(\r?\n)|\\([\s\S])|'([^']*)'|\$'((?:\\.|[^'\\])*)'|"((?:\\[\s\S]|[^"\\])*)"|(\$\([^)]*\)|\$\{[^}]*\}|\$\w+|`[^`]*`)|(\s+)|(&&|\|\||[;|&]|\d?[<>]+)|([\s\S])/y;

/**
 * Splits text into the commands of a POSIX shell. Returns undefined if a quote is not closed. It is lenient: an `&` between other
 * characters belongs to the word, because it is a URL without quotes.
 */
export function shellCommands(text: string): ShellCommand[] | undefined {
  const commands: ShellCommand[] = [newCommand()];
  let word: string | undefined;
  const end = () => {
    if (word !== undefined) commands.at(-1)!.words.push(word);
    word = undefined;
  };
  const add = (more: string) => {
    word = (word ?? '') + more;
  };
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    const [, newline, escaped, single, dollar, double, expansion, space, operator, other] = match;
    if (newline !== undefined) continue;
    if (space !== undefined) {
      end();
      if (space.includes('\n')) commands.push(newCommand());
    } else if (operator === '&' && word !== undefined && /\S/.test(text[PIECE.lastIndex] ?? '')) {
      commands.at(-1)!.hasLooseAmpersand = true;
      add('&');
    } else if (operator !== undefined) {
      end();
      commands.push(newCommand());
    } else if (other === "'" || other === '"') return undefined;
    else if (other === '#' && word === undefined) PIECE.lastIndex = lineEnd(text, PIECE.lastIndex);
    else add(escaped ?? single ?? unescaped(dollar) ?? expanded(double) ?? (expansion && EXPANDED) ?? other!);
  }
  end();
  return commands.filter(({ words }) => words.length > 0);
}

const newCommand = (): ShellCommand => ({ words: [], hasLooseAmpersand: false });

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The content of `$'…'`. */
function unescaped(text: string | undefined): string | undefined {
  const named: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
  return text?.replaceAll(/\\(.)/g, (_, character: string) => named[character] ?? character);
}

/** The content of double quotes. */
function expanded(text: string | undefined): string | undefined {
  return text?.replaceAll(
    /\\([$`"\\])|\\\n|(\$\([^)]*\)|\$\{[^}]*\}|\$\w+|`[^`]*`)/g,
    (_, escaped?: string, expansion?: string) => (expansion ? EXPANDED : (escaped ?? '')),
  );
}
