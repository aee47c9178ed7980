import type { Root as HtmlRoot, Nodes } from 'hast';
import type { Root, Text } from 'mdast';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import { unified } from 'unified';
import { readMarkdown } from './markdown.ts';
import { isSimple, simplePieces, typographic } from './markdown-simple.ts';
import { type Piece, toPieces } from './pieces.ts';
import { plainText } from './plain-text.ts';
import { rehypeDeferred } from './rehype-deferred.ts';
import { rehypeLists, rehypeTasks } from './rehype-lists.ts';
import { rehypeSafe } from './rehype-safe.ts';
import { rehypeTables } from './rehype-tables.ts';

/** A Markdown text as HTML that can be cached: it depends on nothing but the text. */
export interface MarkdownHtml {
  /** The content of the paragraph, for a text of one paragraph; otherwise all blocks. */
  pieces: Piece[];
  /** Whether the text is one paragraph. The pieces do not include its `<p>`. */
  isParagraph: boolean;
  /** The words alone, without blocks of code, on one line: for search and for the descriptions of pages. */
  text: string;
}

const writerFor = (isGuide: boolean) =>
  unified()
    .use(remarkRehype, {
      handlers: {
        text: (state, node: Text) => defaultHandlers.text(state, { ...node, value: typographic(node.value) }),
      },
    })
    .use(rehypeTasks)
    .use(rehypeSafe, { isGuide })
    .use([rehypeLists, rehypeTables])
    .use(rehypeDeferred, { isGuide })
    .freeze();

const writer = writerFor(false);
const guideWriter = writerFor(true);

/** Turns Markdown into HTML, with typographic apostrophes and arrows outside code. Raw HTML is left out; a check reports it. */
export function markdownToHtml(text: string): MarkdownHtml {
  if (!isSimple(text)) return treeToHtml(readMarkdown(text));
  return { pieces: simplePieces(text), isParagraph: true, text: text.replaceAll('`', '') };
}

/** Does what {@link markdownToHtml} does for a Markdown tree. */
export function treeToHtml(tree: Root): MarkdownHtml {
  const { children } = writer.runSync(tree) as HtmlRoot;
  const text = plainText(tree);
  const [only, ...others] = children.filter((node) => !isBlank(node));
  if (only?.type === 'element' && only.tagName === 'p' && others.length === 0)
    return { pieces: toPieces(only.children), isParagraph: true, text };
  return { pieces: toPieces(children), isParagraph: false, text };
}

/** Turns the Markdown of a guide into HTML, with deferred pieces for headings, images and placeholders. */
export function guideToHtml(text: string): Piece[] {
  return toPieces((guideWriter.runSync(readMarkdown(text)) as HtmlRoot).children);
}

const isBlank = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === '';
