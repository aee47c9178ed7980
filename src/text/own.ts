/** Returns the value of an object's own key; undefined for other keys, also those that every object has (`constructor`). */
export function own<T>(object: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
