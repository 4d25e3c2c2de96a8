import { type Call, type CallOptions, EdgewalkError, type GraphClient, type GraphError, redact } from '@edgewalk/core';
import { type Either, internalsOf, left } from '@edgewalk/core/declare';
import type { Reading } from './reading.js';
import type { Work } from './work.js';

/** An account whose request is ready to be sent. */
export interface ReadyWork {
  readonly work: Work;
  readonly call: Call<unknown>;
  readonly client: GraphClient;
}

/** The request of an account; the error if it cannot be made. */
export async function prepareWork(
  work: Work,
  reading: Reading,
  accounts: (account: string) => unknown,
): Promise<ReadyWork | { readonly work: Work; readonly error: Error }> {
  try {
    const node = await accounts(work.account);
    const call = reading.callOf(node, work);
    return { work, call, client: internalsOf(node as Parameters<typeof internalsOf>[0]).client };
  } catch (thrown) {
    return { work, error: asError(thrown) };
  }
}

/** What the code of the caller's throws may show a secret. */
const asError = (thrown: unknown): Error =>
  thrown instanceof EdgewalkError
    ? thrown
    : new Error(redact(thrown instanceof Error ? thrown.message : String(thrown)));

/** Whether the host of a client takes several calls in one request. */
export const takesBatches = ({ client }: ReadyWork): boolean => client.loginOf() === 'facebook';

/** Reads accounts in one request, and returns an outcome for each. */
export async function sendTogether(
  ready: readonly ReadyWork[],
  options: CallOptions,
): Promise<readonly Either<GraphError, unknown>[]> {
  const [first] = ready;
  if (first === undefined) return [];
  if (ready.length === 1) return [await first.call.with(options).either()];
  const outcome = await first.client
    .batch(ready.map(({ call }) => call))
    .settled()
    .with(options)
    .either();
  // `settled()` has no failure of its own; should it have one, it is that of each.
  return outcome._tag === 'Right' ? outcome.right : ready.map(() => left(outcome.left));
}
