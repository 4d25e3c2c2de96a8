import type { Time } from '@edgewalk/core';
import * as ig from '@edgewalk/instagram';
import { invalid } from '../../errors/failure.js';
import { effect, type EffectContext } from '../../graph/effect.js';
import { timestampOf } from '../../world/clock.js';
import { momentOf } from '../../world/time.js';

interface Times {
  readonly start_time?: Time | undefined;
  readonly end_time?: Time | undefined;
}

/** Times as Meta writes them, whatever they came as. */
function timesOf({ params, clock }: EffectContext<Times>): Record<string, string> {
  const [start, end] = [params.start_time, params.end_time].map((time) =>
    time === undefined ? undefined : momentOf(time, clock.now()),
  );
  if (start !== undefined && end !== undefined && end <= start) throw invalid('The event ends before it begins');
  return {
    ...(start !== undefined && { start_time: timestampOf(start) }),
    ...(end !== undefined && { end_time: timestampOf(end) }),
  };
}

/** Events that an account announces. */
export const events = [
  effect(ig.UserUpcomingEvents, {
    create: (context) => {
      const { store, subject, params } = context;
      const event = store.insert('UpcomingEvent', {
        ...params,
        notification_target_time: params.notification_target_time ?? 'EVENT_START',
        ...timesOf(context),
        owner: { id: subject.id },
      });
      store.link(subject, 'upcoming_events', event, 'last');
      return event;
    },
  }),
  effect(ig.UpcomingEvent, {
    update: (context) => void Object.assign(context.subject.fields, context.params, timesOf(context)),
  }),
];
