/** How long a slice of work can last, in milliseconds. A task of 50 ms or more would make the page feel slow. */
const SLICE = 15;

/** Runs the steps of a long computation in slices, between which the browser can show and answer, and returns the result. */
export async function inSlices<T>(steps: Iterator<unknown, T>): Promise<T> {
  for (let end = 0; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    end = performance.now() + SLICE;
  }
}
