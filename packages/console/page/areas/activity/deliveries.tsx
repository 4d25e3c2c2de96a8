import { useSignal } from '@preact/signals';
import type { DeliveryRecord } from '@edgewalk/emulator';
import { Foreign } from '../../parts/foreign.js';
import { deliveries, redeliver } from '../../state/deliveries.js';
import { clockTenth } from '../../state/time.js';
import { useAct } from '../../state/use-act.js';
import { eventWords } from './event-words.js';
import { Status } from './status.js';

/** The newest stand here; the Events of a request lead to older ones. */
const most = 30;

/** The deliveries of webhooks, newest first. */
export function Deliveries() {
  const all = deliveries.value;
  const counts = (['delivered', 'waiting', 'given up'] as const)
    .map((state) => [all.filter((each) => each.state === state).length, state] as const)
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count.toLocaleString('en-US')} ${state}`);
  return (
    <div class="dock">
      <div class="dhd">
        <h2>Deliveries</h2>
        <span class="t2 n">{counts.length === 0 ? 'none yet' : counts.join(', ')}</span>
        {all.length > most && <span class="sm t3">the last {most} of them</span>}
      </div>
      <ul class="dlist" tabIndex={0} aria-label="Deliveries">
        {all
          .slice(-most)
          .toReversed()
          .map((delivery) => (
            <Delivery key={delivery.id} delivery={delivery} />
          ))}
      </ul>
    </div>
  );
}

function Delivery({ delivery }: { readonly delivery: DeliveryRecord }) {
  const { id, attempts, events, url } = delivery;
  const last = attempts.at(-1);
  const isBusy = useSignal(false);
  const { problem, act } = useAct();
  const again = () => {
    isBusy.value = true;
    act(redeliver(id).finally(() => (isBusy.value = false)));
  };
  return (
    <li class="drow" title={url}>
      <span class="n t3">{last ? clockTenth(last.at) : 'waits'}</span>
      <span class="m">{events[0]?.field ?? 'signed request'}</span>
      <span class="t2 ev">
        <Foreign text={problem ?? eventWords(delivery)} most={120} />
      </span>
      {last ? <Status of={{ status: last.status, seen: 'all' }} /> : <span />}
      <span class="sm t3 n">{attempts.length > 1 ? `try ${attempts.length}` : ''}</span>
      <button class="btn sm" type="button" onClick={again} disabled={isBusy.value}>
        {last?.status === 200 ? 'Redeliver' : 'Retry'}
      </button>
    </li>
  );
}
