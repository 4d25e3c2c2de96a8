import { Foreign } from '../../parts/foreign.js';
import type { AccountName } from '../../state/account.js';
import { deliveries } from '../../state/deliveries.js';
import { clockTenth } from '../../state/time.js';
import { eventWords } from '../activity/event-words.js';

/** Where the account was mentioned. Meta lists mentions nowhere: their events are all there is. */
export function Mentions({ account }: { readonly account: AccountName }) {
  const told = deliveries.value.filter(({ events }) =>
    events.some((event) => event.field === 'mentions' && event.account === account.id),
  );
  if (told.length === 0)
    return (
      <p class="t2">
        No event told of a mention. Meta lists mentions nowhere: an app learns of them by the mentions event, and reads
        each by its id.
      </p>
    );
  return (
    <ul class="kvs" aria-label="Mentions">
      {told.toReversed().map((delivery) => (
        <li key={delivery.id}>
          <span class="n t3">{clockTenth(delivery.attempts[0]?.at ?? 0)}</span>
          <Foreign text={eventWords(delivery)} />
        </li>
      ))}
    </ul>
  );
}
