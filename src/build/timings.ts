let began = performance.now();

/** Starts the clock of the next stage now. */
export function startStage(): void {
  began = performance.now();
}

/** Prints that a stage of the build is complete: its name, a count, and the seconds since the previous stage. */
export function stage(name: string, count: number): void {
  const seconds = (performance.now() - began) / 1000;
  console.log(`${name.padEnd(20)} ${String(count).padStart(7)}  ${seconds.toFixed(2).padStart(6)} s`);
  startStage();
}
