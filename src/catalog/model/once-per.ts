/** Returns a function that calls `make` once for each object, and then returns the same result as long as the object lives. */
export function oncePer<From extends object, Result>(make: (from: From) => Result): (from: From) => Result {
  const results = new WeakMap<From, { result: Result }>();
  return (from) => {
    let made = results.get(from);
    if (!made) {
      made = { result: make(from) };
      results.set(from, made);
    }
    return made.result;
  };
}
