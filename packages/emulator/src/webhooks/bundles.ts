import type { Timed } from './parcel.js';
import type { Receiver } from './receivers.js';

/** An event that waits to be sent. */
export type Pending = readonly [Timed, Receiver];

/** Groups events into requests: of one object and for one receiver, up to the size of a batch. Threads sends each alone. */
export function bundles(pending: readonly Pending[], most: number): readonly (readonly [Timed[], Receiver])[] {
  const made: [Timed[], Receiver][] = [];
  for (const [event, receiver] of pending) {
    const open = made.findLast(
      ([events, to]) =>
        to.app === receiver.app &&
        to.url === receiver.url &&
        to.namesOnly === receiver.namesOnly &&
        events[0]?.object === event.object,
    );
    if (open && open[0].length < most && event.object !== 'threads') open[0].push(event);
    else made.push([[event], receiver]);
  }
  return made;
}
