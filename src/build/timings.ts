let began = performance.now();

/** Prints that a stage of the build is complete: its name, a count, and the seconds since the previous stage. */
export function stage(name: string, count: number): void {
  const now = performance.now();
  console.log(`${name.padEnd(20)} ${String(count).padStart(7)}  ${((now - began) / 1000).toFixed(2).padStart(6)} s`);
  began = now;
}
