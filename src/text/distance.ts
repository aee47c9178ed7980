/**
 * Returns the distance of two words as the number of letters to insert, leave out, change or swap with a neighbor (optimal string
 * alignment). Infinite where it is more than `most`, which ends the work early.
 */
export function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let before = new Uint16Array(b.length + 1);
  let last = Uint16Array.from({ length: b.length + 1 }, (_, place) => place);
  let row = new Uint16Array(b.length + 1);
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let steps = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) steps = Math.min(steps, before[j - 2]! + 1);
      row[j] = steps;
      if (steps < least) least = steps;
    }
    // A swap reaches back two rows, so both must be beyond the limit.
    if (least > most && leastBefore > most) return Number.POSITIVE_INFINITY;
    leastBefore = least;
    [before, last, row] = [last, row, before];
  }
  return last[b.length]! > most ? Number.POSITIVE_INFINITY : last[b.length]!;
}
