let began = performance.now();

/** Prints the end of a stage of the build with its count, and the seconds since the stage before. */
export function stage(name: string, count: number): void {
  const now = performance.now();
  console.log(`${name.padEnd(20)} ${String(count).padStart(7)}  ${((now - began) / 1000).toFixed(2).padStart(6)} s`);
  began = now;
}
