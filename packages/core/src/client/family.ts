import { RetryBudget } from '../policy/retry.js';
import { mergeReads } from '../transport/merge-reads.js';
import { joinedSignal } from '../transport/joined-signal.js';
import { sendWithin } from '../transport/timeout.js';
import type { Send, Transport } from '../transport/transport.js';

/** What a client shares with those that are made of it by `as` and `with`. */
export interface Family {
  readonly budget: RetryBudget;
  readonly ended: AbortController;
  /** Ends with the family, and with the signal that its first client was given. */
  readonly signal: AbortSignal;
  readonly given: AbortSignal | undefined;
  /** By transport and time: what differs in these is not merged. */
  readonly merging: Map<Transport, Map<number, Send>>;
}

/** The key of the family in the options of a client; nobody else sets it. */
export const family: unique symbol = Symbol('family');

export const familyOf = (options: { readonly [family]?: Family; readonly signal?: AbortSignal }): Family =>
  options[family] ?? newFamily(options.signal);

function newFamily(given: AbortSignal | undefined): Family {
  const ended = new AbortController();
  return { budget: new RetryBudget(), ended, given, signal: joinedSignal(given, ended.signal), merging: new Map() };
}

/** The signal of a client: that of its family, and its own if it has another. */
export const signalIn = ({ signal, given }: Family, own: AbortSignal | undefined): AbortSignal =>
  own === given ? signal : joinedSignal(own, signal);

/** What merges the reads of all clients of a family. */
export function mergingOf({ merging }: Family, transport: Transport, timeoutMs: number): Send {
  const byTime = merging.get(transport) ?? new Map<number, Send>();
  merging.set(transport, byTime);
  const found = byTime.get(timeoutMs) ?? mergeReads((request) => () => sendWithin(timeoutMs, request, transport));
  byTime.set(timeoutMs, found);
  return found;
}
