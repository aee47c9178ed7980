import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { MarkdownHtml } from '../../spec/markdown-html.ts';
import type { Parsed, ParsedFunction } from '../../spec/parse.ts';
import type { Cache } from './cache.ts';
import { type ContentFiles, openContent } from './files.ts';
import { type SpecFile, specFiles } from './specs.ts';

/** A spec to be parsed: where it is, and its text. */
export type SpecText = SpecFile & { text: string };

/** What a thread makes of a spec. */
export interface ReadSpec {
  parsed: Parsed<ParsedFunction>;
  /** Its texts that need the Markdown parser, with their HTML. */
  html: [text: string, html: MarkdownHtml][];
}

/** Fewer specs are read sooner without threads, which take a moment to start. */
const FEWEST = 300;
/** How many specs a thread gets at once. */
const AT_ONCE = 50;
/** More threads would need too much memory. */
const MOST_THREADS = 4;

/**
 * Puts the specs of a content folder that are not in the cache into it, with the HTML of their texts, if there are many of them:
 * they are parsed in threads, one for each processor.
 */
export async function readAhead(files: ContentFiles, cache: Cache): Promise<void> {
  const reader = openContent(files);
  const fresh: SpecText[] = [];
  for (const spec of specFiles(reader)) {
    const text = reader.read(spec.inside);
    if (text !== undefined && !cache.keep(spec.file, spec.stamp, text)) fresh.push({ ...spec, text });
  }
  if (fresh.length < FEWEST) return;
  const batches = batchesOf(fresh);
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  await Promise.all(Array.from({ length: threads }, () => readInThread(batches, cache)));
}

function* batchesOf(specs: readonly SpecText[]): Generator<SpecText[]> {
  for (let i = 0; i < specs.length; i += AT_ONCE) yield specs.slice(i, i + AT_ONCE);
}

/** Starts a thread, and lets it read batches, which it shares with other threads, until there are no more. */
async function readInThread(batches: Iterable<SpecText[]>, cache: Cache): Promise<void> {
  const thread = new Worker(new URL('read-thread.ts', import.meta.url));
  for (const batch of batches) {
    thread.postMessage(batch);
    const [read] = (await once(thread, 'message')) as [ReadSpec[]];
    for (const [i, { file, stamp, text }] of batch.entries()) {
      const { parsed, html } = read[i]!;
      cache.add(file, stamp, text, parsed);
      cache.addHtml(html);
    }
  }
  await thread.terminate();
}
