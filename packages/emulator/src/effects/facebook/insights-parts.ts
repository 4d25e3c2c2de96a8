import type { Random } from '../../world/random.js';
import { split } from '../insights/split.js';

/** A number in two parts, such as what was paid for and what was not. */
export function halves(value: number, weights: readonly [number, number]): [number, number] {
  const [first = 0, second = 0] = split(value, weights);
  return [first, second];
}

/** Only what there is: Meta leaves groups of nothing out. */
export const groups = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** The share of plays that is still on at each of 40 steps. */
export function retention(random: Random): Record<string, number> {
  const pace = 0.02 + random.next() * 0.05;
  const steps = Array.from({ length: 40 }, (_, at) => [at, Math.round(1000 * (1 - pace) ** at) / 1000]);
  return Object.fromEntries(steps) as Record<string, number>;
}
