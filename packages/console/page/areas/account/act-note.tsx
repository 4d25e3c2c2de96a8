import { Icon } from '../../parts/icon.js';
import { deliveries } from '../../state/deliveries.js';
import { linkTo } from '../../state/route.js';
import type { VisitorAct } from './visitor-acts.js';

/** The event that followed, and how the app answered it. */
export function ActNote({ act }: { readonly act: VisitorAct }) {
  const caused = deliveries.value.filter(({ id }) => act.deliveries.includes(id));
  if (act.deliveries.length === 0) return <p class="ev">No app is subscribed to this: no event was sent.</p>;
  return (
    <>
      {caused.map(({ id, events, attempts, state }) => (
        <p key={id} class="ev">
          <Icon name="bolt" />
          <span>
            <a href={linkTo('activity')}>{events[0]?.field} event</a> {answerOf(state, attempts.at(-1)?.status)}
          </span>
        </p>
      ))}
    </>
  );
}

function answerOf(state: string, status: number | undefined): string {
  if (status === undefined) return 'is on its way';
  return status === 0 ? `${state}: nobody answered` : `${state}, answered ${status}`;
}
