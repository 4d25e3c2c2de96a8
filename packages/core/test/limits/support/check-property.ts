import fc from 'fast-check';

/** The time for a property; Jest gives a test more, so that a failing property ends by itself and says what failed. */
const budgetMs = 60_000;

/** For Jest: a property and a slow machine. */
export const propertyTimeoutMs = 2 * budgetMs;

/**
 * Checks a property. One that fails is shrunk while there is time, and prints its seed and its counterexample. On a slow
 * machine the time may be over before all runs are.
 */
export function checkProperty<Ts>(property: fc.IAsyncProperty<Ts>, numRuns: number): Promise<void> {
  return fc.assert(property, { numRuns, interruptAfterTimeLimit: budgetMs });
}
