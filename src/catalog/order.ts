/** Compares names A to Z, case ignored; names that differ in case alone stand in code-point order. */
export function compareNames(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

/** Compares versions number by number, as `11`, `11.52`, `54` come one after the other. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const step = (x[i] ?? -1) - (y[i] ?? -1);
    if (step !== 0) return step;
  }
  return 0;
}
