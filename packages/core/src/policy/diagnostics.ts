import type { AttemptEnd, AttemptEvent } from './observer.js';

interface Channel {
  readonly hasSubscribers: boolean;
  publish(message: unknown): void;
}

let found: { readonly request: Channel; readonly response: Channel } | undefined;
let isSought = false;

/** Node's `diagnostics_channel`, looked for at the first request; elsewhere there is none. */
function channels() {
  if (isSought) return found;
  isSought = true;
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  const diagnostics = process?.getBuiltinModule?.('node:diagnostics_channel') as
    | { channel(name: string): Channel }
    | undefined;
  found = diagnostics && {
    request: diagnostics.channel('edgewalk:request'),
    response: diagnostics.channel('edgewalk:response'),
  };
  return found;
}

/** Whether anybody listens. */
export function isListenedTo(): boolean {
  const known = channels();
  return known !== undefined && (known.request.hasSubscribers || known.response.hasSubscribers);
}

/** Publishes each request on `edgewalk:request`, and its end on `edgewalk:response`. */
export function tellDiagnostics(event: AttemptEvent): ((end: AttemptEnd) => void) | undefined {
  const { request, response } = channels() ?? {};
  if (request?.hasSubscribers === true) request.publish(event);
  if (response?.hasSubscribers !== true) return undefined;
  return (end) => response.publish({ ...event, ...end });
}
