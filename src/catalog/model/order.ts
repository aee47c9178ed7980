/** Compares names A to Z, ignoring case. Names that differ only in case are in code-point order. */
export function compareNames(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

/** Compares versions number by number: `11` < `11.52` < `54`. Other characters are compared by code point. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a.match(/\d+|[^\d.]+/g) ?? [], b.match(/\d+|[^\d.]+/g) ?? []];
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
    const difference = Number(x[i]) - Number(y[i]);
    if (difference) return difference;
    if (Number.isNaN(difference) && x[i] !== y[i]) return x[i]! < y[i]! ? -1 : 1;
  }
  return x.length - y.length;
}
