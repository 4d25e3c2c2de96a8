import { timestampOf } from '../../clock.js';
import { invalid } from '../../errors.js';
import type { EffectContext, WriteEffect } from '../effect.js';
import { timeIn } from '../params.js';

/** Announces an event. */
export const createEvent: WriteEffect = (context) => {
  const { store, subject, params } = context;
  const event = store.insert('UpcomingEvent', {
    notification_target_time: 'EVENT_START',
    ...params,
    ...timesOf(context),
    owner: { id: subject.id },
  });
  store.link(subject, 'upcoming_events', event, 'last');
  return { id: event.id };
};

/** Changes an event. */
export const updateEvent: WriteEffect = (context) => {
  const { subject, params } = context;
  Object.assign(subject.fields, params, timesOf(context));
  return { success: true };
};

/** Times as Meta writes them, whatever they came as. */
function timesOf({ params, clock }: EffectContext): Record<string, string> {
  const [start, end] = ['start_time', 'end_time'].map((name) => timeIn(params, name, clock.now()));
  if (start !== undefined && end !== undefined && end <= start)
    throw invalid('The event ends before it begins');
  return {
    ...(start !== undefined && { start_time: timestampOf(start) }),
    ...(end !== undefined && { end_time: timestampOf(end) }),
  };
}
