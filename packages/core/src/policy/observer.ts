import { metadataOf } from '../call/answer.js';
import type { GraphError } from '../errors/kinds.js';
import type { Usage } from '../wire/usage.js';
import type { RequestEvent } from './events.js';
import type { HttpResponse } from '../transport/transport.js';
import { isListenedTo, tellDiagnostics } from './diagnostics.js';

/** One request, before it is sent. Token, proof and secrets are never in it. */
export interface AttemptEvent extends RequestEvent {
  /** 1 for the first time, 2 for the first retry. */
  readonly attempt: number;
  /** Such as `graph.facebook.com`, with its port where it has one. */
  readonly host: string;
  /** `https`, or `http` for an emulator. */
  readonly scheme: string;
}

/** How one request ended. */
export interface AttemptEnd {
  /** Undefined where no answer came. */
  readonly status?: number;
  readonly error?: GraphError;
  readonly version?: string;
  readonly traceId?: string;
  readonly usage?: Usage;
}

/** Follows every request, for tracing and metrics. What it gives back is called with the end of the request. */
export type Observer = (event: AttemptEvent) => ((end: AttemptEnd) => void) | undefined;

type End = (answer: HttpResponse | undefined, error: GraphError | undefined) => void;

const nobody: End = () => {};

/** Tells observers of a request and of its end, whatever becomes of it. One that throws harms nobody. */
export function followed<A>(
  observers: readonly Observer[] = [],
  event: () => AttemptEvent,
  run: (end: End) => Promise<A>,
): Promise<A> {
  // Most clients are watched by nobody: then nothing is written down.
  return observers.length === 0 && !isListenedTo() ? run(nobody) : watched(observers, event(), run);
}

async function watched<A>(
  observers: readonly Observer[],
  event: AttemptEvent,
  run: (end: End) => Promise<A>,
): Promise<A> {
  const all = [tellDiagnostics, ...observers];
  let followers = all.map((observer) => guarded(() => observer(event)));
  const end: End = (answer, error) => {
    const known = followers.some(Boolean) && answer && { status: answer.status, ...metadataOf(answer) };
    for (const follower of followers)
      if (follower) guarded(() => follower({ ...known, ...(error && { error }) }));
    followers = [];
  };
  try {
    return await run(end);
  } finally {
    // Where a hook or a transport of the caller's threw, nobody has told them yet.
    end(undefined, undefined);
  }
}

function guarded<A>(act: () => A): A | undefined {
  try {
    return act();
  } catch {
    // What watches a call must not change it.
    return undefined;
  }
}
