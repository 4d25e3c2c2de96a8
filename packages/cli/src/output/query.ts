import { compile, type JSONValue, search as evaluate } from '@jmespath-community/jmespath';
import { UsageError } from '../arguments/usage-error.js';

/** Refuses an expression that cannot be read, before anything is sent. */
export function checkQuery(expression: string): void {
  explained(() => compile(expression));
}

/** Evaluates a JMESPath expression. */
export function search(result: unknown, expression: string): unknown {
  // Plain JSON: no getter, and nothing of the classes behind a result.
  const plain = JSON.parse(JSON.stringify(result ?? null)) as JSONValue;
  const found: unknown = explained(() => evaluate(plain, expression));
  // `constructor` finds what every object inherits.
  if (typeof found === 'function') throw new UsageError('--query: it leads to no JSON');
  return found ?? null;
}

function explained<A>(act: () => A): A {
  try {
    return act();
  } catch (error) {
    throw new UsageError(`--query: write a JMESPath expression, such as [].id: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
