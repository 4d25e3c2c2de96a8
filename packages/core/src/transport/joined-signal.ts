import { onAbort } from './timeout.js';

const joined = new WeakMap<AbortSignal, WeakMap<AbortSignal, AbortSignal>>();

/** Ends with either of two signals: the same one for all calls that are given the same, since each costs memory. */
export function joinedSignal(own: AbortSignal | undefined, whole: AbortSignal): AbortSignal {
  if (own === undefined || own === whole) return whole;
  const byOwn = joined.get(whole) ?? new WeakMap<AbortSignal, AbortSignal>();
  joined.set(whole, byOwn);
  const found = byOwn.get(own) ?? AbortSignal.any([nativeOf(own), whole]);
  byOwn.set(own, found);
  sources.set(found, own);
  return found;
}

/** A signal that is joined does not keep its sources: without this an `AbortSignal.timeout` is collected, and never ends. */
const sources = new WeakMap<AbortSignal, AbortSignal>();

/** Some environments, such as jsdom, have an AbortSignal of their own, which the runtime does not take. */
function nativeOf(foreign: AbortSignal): AbortSignal {
  if ((foreign as object) instanceof AbortSignal) return foreign;
  const controller = new AbortController();
  onAbort(foreign, () => controller.abort());
  if (foreign.aborted) controller.abort();
  return controller.signal;
}
