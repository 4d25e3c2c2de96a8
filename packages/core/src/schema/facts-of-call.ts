import type { OperationFacts } from './operations.js';

/** The facts of one call: its parameters may take away that it is idempotent. */
export const factsOfCall = (facts: OperationFacts, params: Readonly<Record<string, unknown>>): OperationFacts =>
  facts.onceWith !== undefined && params[facts.onceWith] === true ? { ...facts, repeatable: false } : facts;
