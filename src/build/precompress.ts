import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentType } from '../export/media-types.ts';

/** Shorter files are not worth it, in bytes. Web servers have similar limits. */
const SHORTEST = 1000;
/** How many files are compressed at the same time. */
const AT_ONCE = 4;

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/**
 * Writes a compressed copy of each text file of a site next to it, `.gz` and `.br`, for web servers that send them. The same text
 * has the same bytes. Returns the paths of the copies.
 */
export async function precompress(site: string, files: readonly string[]): Promise<string[]> {
  const texts = files.filter((file) => contentType(file).endsWith('charset=utf-8')).values();
  const copies: string[] = [];
  const work = async () => {
    for (const file of texts) {
      const text = fs.readFileSync(path.join(site, file));
      if (text.length < SHORTEST) continue;
      const options = {
        params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length, [constants.BROTLI_PARAM_QUALITY]: 10 },
      };
      fs.writeFileSync(path.join(site, `${file}.gz`), await toGzip(text, { level: 9 }));
      fs.writeFileSync(path.join(site, `${file}.br`), await toBrotli(text, options));
      copies.push(`${file}.gz`, `${file}.br`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return copies;
}
