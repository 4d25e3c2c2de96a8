import { metadataOf } from '../answer.js';
import type { GraphError } from '../errors/kinds.js';
import type { Usage } from '../limits/usage.js';
import type { RequestEvent } from '../options.js';
import type { HttpResponse } from '../transport/transport.js';
import { tellDiagnostics } from './diagnostics.js';

/** One request, before it is sent. Token, proof and secrets are never in it. */
export interface AttemptEvent extends RequestEvent {
  /** 1 for the first time, 2 for the first retry. */
  readonly attempt: number;
  /** Such as `graph.facebook.com`. */
  readonly host: string;
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

/** Tells observers of a request, and afterwards of its end. One that throws harms nobody. */
export function observed(observers: readonly Observer[] | undefined, event: AttemptEvent): End {
  const all = [tellDiagnostics, ...(observers ?? [])];
  const followers = all.map((observer) => guarded(() => observer(event)));
  return (answer, error) => {
    const known = answer && { status: answer.status, ...metadataOf(answer) };
    const end: AttemptEnd = { ...known, ...(error && { error }) };
    for (const follower of followers) if (follower) guarded(() => follower(end));
  };
}

function guarded<A>(act: () => A): A | undefined {
  try {
    return act();
  } catch {
    // What watches a call must not change it.
    return undefined;
  }
}
