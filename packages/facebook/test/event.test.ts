import { expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import { answering } from './support/answering.js';

const recorded = {
  id: '5971414199599456',
  name: 'A walk',
  description: 'Along the edges',
  start_time: '2021-07-23T21:00:00+0800',
  end_time: '2021-07-24T00:00:00+0800',
  place: {
    name: 'The hall',
    location: { city: 'Taipei', country: 'Taiwan', latitude: 25.03, longitude: 121.56, zip: '110' },
    id: '164',
  },
  event_times: [
    {
      id: '59',
      start_time: '2021-07-23T21:00:00+0800',
      end_time: '2021-07-24T00:00:00+0800',
      ticket_uri: 'https://example.org/t',
    },
  ],
};

test('an event keeps the offset of its place', async () => {
  const { fb } = answering(recorded);
  const event = await fb.event(recorded.id).get();
  expect(event).toEqual(recorded);
  expectTypeOf(event.event_times?.[0]?.start_time).toEqualTypeOf<string | undefined>();
});

test('the events of a Page, by time and state', async () => {
  const { fb, requests } = answering({ data: [] });
  await fb.page('1').events.get({ time_filter: 'upcoming', event_state_filter: ['published'] });
  const { pathname, searchParams } = new URL(requests[0]?.url ?? '');
  expect(pathname).toBe('/v27.0/1/events');
  expect(searchParams.get('time_filter')).toBe('upcoming');
});
