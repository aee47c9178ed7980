/** The last part of a path in an address, decoded, without an ending like `.html`: `/functions/lisitems/` → `lisitems`. */
export function lastPart(path: string): string {
  const part = path.split('/').filter(Boolean).at(-1) ?? '';
  const bare = part.replace(/\.(html?|json|md|xml|txt|php)$/i, '').replaceAll('+', ' ');
  try {
    return decodeURIComponent(bare);
  } catch {
    // A `%` that encodes nothing.
    return bare;
  }
}
