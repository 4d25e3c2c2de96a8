import { asFrom } from '../../objects/facebook/people.js';
import { makePost } from '../../objects/facebook/post.js';
import { days, hours, timestampOf } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { seedComments } from './comments.js';
import type { FacebookSeedContext } from './context.js';
import { personalBroadcast, personalPhoto, personalVideo } from './personal-media.js';

interface EventPlan {
  readonly name: string;
  readonly description: string;
  /** Days from now. */
  readonly ahead: number;
  readonly fields: Record<string, unknown>;
}

const plans: readonly EventPlan[] = [
  {
    name: 'Open night at the ovens',
    description: 'Bring your own dough. We keep the ovens warm.',
    ahead: 14,
    fields: { category: 'FOODS', interested_count: 148, attending_count: 61, maybe_count: 148 },
  },
  {
    name: 'Rye workshop',
    description: 'Three hours, one loaf, no hurry.',
    ahead: -35,
    fields: { category: 'FOODS', interested_count: 40, attending_count: 12, maybe_count: 28 },
  },
  {
    name: 'Harbour breakfast',
    description: 'Outside, if the weather lets us.',
    ahead: 40,
    fields: { category: 'COMEDY', is_canceled: true, attending_count: 0, interested_count: 9 },
  },
];

/** Seeds events of the Page: one to come, one that is over, and one that was cancelled. */
export function seedEvents(context: FacebookSeedContext): void {
  const { store, page, person } = context;
  for (const plan of plans) store.link(page, 'events', seedEvent(context, plan), 'last');
  const [first, second] = store.list(page, 'events');
  if (first === undefined || second === undefined) return;
  seedEventParts(context, first);
  Object.assign(first.fields, recurring(context, first));
  for (const [event, rsvp] of [
    [first, 'attending'],
    [second, 'maybe'],
  ] as const) {
    event.fields['rsvp'] = rsvp;
    store.link(person, 'events', event, 'last');
  }
}

/** `2026-12-05T18:00:00+0100`: events are in the local time of their venue. */
export const localTime = (ms: number): string => timestampOf(ms + hours(1)).replace('+0000', '+0100');

/** Six in the evening, so many days from now. */
const evening = (now: number, ahead: number): number => now - (now % days(1)) + days(ahead) + hours(17);

function seedEvent({ store, page, now }: FacebookSeedContext, plan: EventPlan): StoredObject {
  const { ahead, fields, name, description } = plan;
  const start = evening(now, ahead);
  const made = timestampOf(now - days(60));
  const place = { id: page.id, name: page.fields['name'], location: page.fields['location'] };
  const times = { start_time: localTime(start), end_time: localTime(start + hours(3)) };
  const stamps = { created_time: made, updated_time: made, timezone: 'Europe/Oslo' };
  const owner = { ...asFrom(page) };
  const all = {
    ...usual,
    name,
    description,
    ...times,
    ...stamps,
    place,
    owner,
    cover: cover(name),
    ...fields,
  };
  const event = store.insert('facebook/Event', all, undefined, now - days(60));
  event.fields['ticket_uri'] = `https://tidal-bakery.example/tickets/${event.id}`;
  return event;
}

const cover = (name: string) => ({
  source: `https://cdn.facebook.example/cover/${encodeURIComponent(name)}.png`,
  offset_x: 0,
  offset_y: 0,
});

const usual = {
  type: 'public',
  declined_count: 4,
  noreply_count: 19,
  can_guests_invite: true,
  guest_list_enabled: true,
  discount_code_enabled: false,
  is_canceled: false,
  is_draft: false,
  is_online: false,
  is_page_owned: true,
  online_event_format: 'none',
};

/** The evenings of an event that happens more than once. */
function recurring({ store, now }: FacebookSeedContext, { fields }: StoredObject): Record<string, unknown> {
  const event_times = [14, 21, 28].map((ahead) => {
    const start = evening(now, ahead);
    const { id } = store.insert('facebook/EventTime', {});
    const times = { start_time: localTime(start), end_time: localTime(start + hours(3)) };
    return { id, ...times, ticket_uri: fields['ticket_uri'] };
  });
  return { event_times, end_time: event_times.at(-1)?.end_time };
}

/** What is on the edges of an event. */
function seedEventParts(context: FacebookSeedContext, event: StoredObject): void {
  const { store, page, now } = context;
  const at = now - days(9);
  seedComments(context, event, 3);
  for (const [age, message] of [
    [3, 'The ovens are booked!'],
    [8, 'Who brings the butter?'],
  ] as const) {
    const plan = { from: asFrom(page), at: now - days(age), fields: { message, event: asFrom(event) } };
    const post = makePost(store, event, plan);
    post.fields['page'] = page.id;
    store.link(event, 'feed', post, 'last');
  }
  const plan = { owner: page, name: 'Last time', at };
  store.link(event, 'photos', personalPhoto(store, plan));
  store.link(event, 'videos', personalVideo(store, plan));
  store.link(event, 'live_videos', personalBroadcast(store, plan));
  store.link(event, 'roles', page);
  seedTickets(context, event);
}

function seedTickets({ store, now }: FacebookSeedContext, event: StoredObject): void {
  for (const [index, [name, price]] of (
    [
      ['Baker', 25_000],
      ['Onlooker', 10_000],
    ] as const
  ).entries()) {
    const tier = store.insert('facebook/EventTicketTier', {
      name,
      description: `${name}: entry and coffee`,
      currency: 'NOK',
      price,
      maximum_quantity: 4,
      minimum_quantity: 1,
      total_quantity: 60,
      priority: index,
      status: 'ACTIVE',
      start_sales_time: localTime(now - days(20)),
      end_sales_time: localTime(now + days(13)),
    });
    store.link(event, 'ticket_tiers', tier, 'last');
  }
}
