import type { GraphError } from '../errors/kinds.js';
import type { DiagnosticsChannels } from './diagnostics.js';
import type { RequestEvent } from './events.js';
import type { ResponseMetadata } from './response-metadata.js';

/** One request before it is sent: never with token, proof or secrets. */
export interface AttemptEvent extends RequestEvent {
  /** 1 for the first attempt, 2 for the first retry. */
  readonly attempt: number;
  /** Such as `graph.facebook.com`, with a port if there is one. */
  readonly host: string;
  /** `https`, or `http` for an emulator. */
  readonly scheme: string;
}

/** How one request ended. */
export interface AttemptEnd extends ResponseMetadata {
  /** Undefined without a response. */
  readonly status?: number;
  readonly error?: GraphError;
}

/** Observes every request, for tracing and metrics. The function it returns is called when the request ends. */
export type Observer = (event: AttemptEvent) => ((end: AttemptEnd) => void) | undefined;

/** The host and scheme of an event, from a URL. */
export function hostIn(url: string) {
  const { protocol, host } = new URL(url);
  return { host, scheme: protocol.slice(0, -1) };
}

/** The observers and channels of a client. */
export interface Observation {
  readonly observers: readonly Observer[];
  readonly channels: DiagnosticsChannels | undefined;
}

/** Tells observers of a request. What it returns tells them of its end. Observers that throw are ignored. */
export function observe({ observers, channels }: Observation, event: AttemptEvent): (end: AttemptEnd) => void {
  const all: readonly Observer[] = channels ? [publishTo(channels), ...observers] : observers;
  const listeners = all.flatMap((observer) => ignoreThrown(() => observer(event)) ?? []);
  return (end) => {
    for (const listener of listeners) ignoreThrown(() => listener(end));
  };
}

/** An observer that publishes each request and its end. */
const publishTo =
  ({ request, response }: DiagnosticsChannels): Observer =>
  (event) => {
    if (request.hasSubscribers) request.publish(event);
    return response.hasSubscribers ? (end) => response.publish({ ...event, ...end }) : undefined;
  };

function ignoreThrown<A>(run: () => A): A | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
