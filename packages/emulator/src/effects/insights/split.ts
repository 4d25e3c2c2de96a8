/** Splits a number into whole parts by weight; the parts sum up to the number exactly. */
export function split(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let seen = 0;
  let given = 0;
  return weights.map((weight) => {
    seen += weight;
    const upTo = Math.round((total * seen) / sum);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
