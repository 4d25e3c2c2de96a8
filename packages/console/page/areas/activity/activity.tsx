import { inBackground } from '../../state/background.js';
import { useEffect } from 'preact/hooks';
import { followDeliveries } from '../../state/deliveries.js';
import { followLimits } from '../../state/limits.js';
import { followRequests } from '../../state/requests.js';
import { route } from '../../state/route.js';
import { Allowances } from './allowances.js';
import { Deliveries } from './deliveries.js';
import { Detail } from './detail.js';
import { Log } from './log.js';

/** What happens: allowances, requests, deliveries. */
export function Area() {
  useEffect(() => {
    inBackground(followRequests());
    inBackground(followDeliveries());
    inBackground(followLimits());
  }, []);
  const { path } = route.value;
  const [id] = path;
  return (
    <div class={id === undefined ? 'act' : 'act open'}>
      <h1 class="vh">Activity</h1>
      <Allowances />
      <section class="log" aria-label="Requests">
        <Log chosen={id} />
        <Deliveries />
      </section>
      <Detail id={id} />
    </div>
  );
}
