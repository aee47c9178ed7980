// Ascending numbers as differences, whose codes are shorter. The code of names does not need it.

/** Returns ascending numbers as the differences between neighbors, which are smaller; the first stays. */
export function differences(numbers: readonly number[]): number[] {
  return numbers.map((number, i) => number - (numbers[i - 1] ?? 0));
}

/** Returns the numbers of {@link differences}. */
export function sums(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => {
    sum += difference;
    return sum;
  });
}
