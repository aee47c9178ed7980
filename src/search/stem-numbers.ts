/** The stems of a catalog, numbered in the order in which they are first asked for. */
export class StemNumbers {
  readonly #numbers = new Map<string, number>();

  /** The number of a stem; a new one gets the next number. */
  add(stem: string): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    this.#numbers.set(stem, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** The number of a stem, undefined if no entry has it. */
  get(stem: string): number | undefined {
    return this.#numbers.get(stem);
  }

  /** All stems in the order of their numbers. */
  all(): string[] {
    return [...this.#numbers.keys()];
  }
}
