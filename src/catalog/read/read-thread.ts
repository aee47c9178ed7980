import { parentPort } from 'node:worker_threads';
import { type MarkdownHtml, markdownToHtml } from '../../spec/markdown-html.ts';
import { eachMarkdown } from '../../spec/markdown-keys.ts';
import { isSimple } from '../../spec/markdown-simple.ts';
import { type ParsedFunction, parseFunction } from '../../spec/parse.ts';
import { functionSchema } from '../../spec/schema.ts';
import type { ReadSpec, SpecText } from './read-ahead.ts';

// A thread of `readAhead`: parses the specs of each message, renders their Markdown, and sends the results back in the same order.
parentPort?.on('message', (specs: readonly SpecText[]) => {
  parentPort?.postMessage(specs.map(read));
});

function read({ file, name, category, text }: SpecText): ReadSpec {
  const parsed = parseFunction(file, name, category, text);
  return { parsed, html: parsed.result ? htmlOf(parsed.result) : [] };
}

/** The texts of a spec that need the Markdown parser, with their HTML. */
function htmlOf({ source, body }: ParsedFunction): [string, MarkdownHtml][] {
  const texts = new Set([body]);
  eachMarkdown(functionSchema, source, (text) => texts.add(text));
  return [...texts].filter((text) => !isSimple(text)).map((text) => [text, markdownToHtml(text)]);
}
