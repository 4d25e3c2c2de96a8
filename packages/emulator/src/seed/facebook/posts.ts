import { days, hours, timestampOf } from '../../clock.js';
import type { Store, StoredObject } from '../../store.js';
import { details, emoji, openings } from '../words.js';
import { plantComments } from './comments.js';
import { asFrom, guestCount, guestFrom } from './guests.js';
import type { FacebookPlanter } from './index.js';
import { plantReactions } from './reactions.js';

/** What a post is made of. */
export interface PostPlan {
  readonly from: { readonly id: string; readonly name: unknown };
  readonly at: number;
  readonly fields: Record<string, unknown>;
}

/** Makes a post of a Page without putting it on any edge. Also what a client publishes is made by it. */
export function makePost(store: Store, page: StoredObject, { from, at, fields }: PostPlan): StoredObject {
  const post = store.insert('facebook/Post', {}, store.childId(page, 'facebook/Post'), Math.floor(at));
  const [, own = ''] = post.id.split('_');
  post.fields = {
    ...usual,
    id: post.id,
    page: page.id,
    from,
    created_time: timestampOf(post.createdAt),
    updated_time: timestampOf(post.createdAt),
    permalink_url: `https://www.facebook.com/${page.id}/posts/${own}`,
    promotable_id: post.id,
    ...fields,
  };
  return post;
}

const usual = {
  icon: 'https://cdn.facebook.example/icons/post.png',
  is_published: true,
  is_hidden: false,
  is_expired: false,
  is_popular: false,
  is_spherical: false,
  is_instagram_eligible: true,
  is_eligible_for_promotion: true,
  instagram_eligibility: 'eligible',
  timeline_visibility: 'normal',
  promotion_status: 'inactive',
  subscribed: true,
  status_type: 'mobile_status_update',
  privacy: { value: 'EVERYONE', description: 'Public', allow: '', deny: '', friends: '', networks: '' },
};

/** Plants what the Page and its visitors have posted over two years, newest first, and what waits for its time. */
export function plantPosts(planter: FacebookPlanter): void {
  const { store, random, page, now } = planter;
  const count = 44;
  for (let index = 0; index < count; index += 1) {
    const at = now - hours(7) - ((index + random.next() * 0.9) / count) * days(725);
    const byVisitor = index % 11 === 5;
    const from = byVisitor ? guestFrom(random.integer(0, guestCount - 1)) : asFrom(page);
    const fields = {
      message: message(planter),
      ...(byVisitor ? { status_type: 'wall_post' } : kind(planter, index)),
    };
    const post = makePost(store, page, { from, at, fields });
    store.link(page, 'feed', post, 'last');
    plantReactions(random, post, Math.floor(random.next() ** 2 * 24));
    plantComments(planter, post, index === 0 ? 30 : Math.floor(random.next() ** 2 * 9));
    if (random.chance(0.3)) post.fields['shares'] = { count: random.integer(1, 20) };
  }
  for (const other of planter.otherPages) plantPublicPosts(planter, other);
  plantScheduled(planter);
  plantTimeline(planter);
}

/** What the person has posted: enough for pages of a feed. */
function plantTimeline(planter: FacebookPlanter): void {
  const { store, random, person, now } = planter;
  for (let index = 0; index < 32; index += 1) {
    const at = now - days(3 + index * 11) - hours(random.integer(0, 20));
    const plan = { from: asFrom(person), at, fields: { message: message(planter) } };
    store.link(person, 'feed', makePost(store, person, plan), 'last');
  }
}

/** Two posts of a Page that the person does not manage. */
function plantPublicPosts(planter: FacebookPlanter, page: StoredObject): void {
  for (const age of [3, 40]) {
    const plan = { from: asFrom(page), at: planter.now - days(age), fields: { message: message(planter) } };
    planter.store.link(page, 'feed', makePost(planter.store, page, plan), 'last');
  }
}

function plantScheduled(planter: FacebookPlanter): void {
  const { store, page, now } = planter;
  for (const ahead of [2, 9]) {
    const time = Math.floor((now + days(ahead)) / 1000);
    const fields = { message: message(planter), is_published: false, scheduled_publish_time: time };
    const post = makePost(store, page, { from: asFrom(page), at: now - days(1), fields });
    store.link(page, 'scheduled_posts', post, 'last');
  }
}

const message = ({ random }: FacebookPlanter): string =>
  `${random.pick(openings)}, ${random.pick(details)}. ${random.pick(emoji)}`;

/** A text, a link or a photo. */
function kind({ random }: FacebookPlanter, index: number): Record<string, unknown> {
  const number = random.integer(1000, 9999);
  if (index % 3 === 1)
    return linkFields(`https://tidal-bakery.example/notes/${number}`, 'Notes from the bakery');
  return index % 3 === 2 ? photoFields(`https://cdn.facebook.example/v/t39/${number}_n.jpg`) : {};
}

/** What a post with a link shows of it. Its attachments are kept in the field `attachment_list`. */
export function linkFields(url: string, title: string): Record<string, unknown> {
  const attachment = { title, media_type: 'link', type: 'share', target: { url }, url, unshimmed_url: url };
  return { status_type: 'shared_story', attachment_list: [attachment] };
}

/** What a post with a photo shows of it. */
export function photoFields(src: string, id?: string): Record<string, unknown> {
  const media = { image: { height: 720, width: 720, src } };
  const target =
    id === undefined ? {} : { target: { id, url: `https://www.facebook.com/photo/?fbid=${id}` } };
  return {
    status_type: 'added_photos',
    full_picture: src,
    picture: src,
    attachment_list: [{ media, media_type: 'photo', type: 'photo', ...target }],
  };
}
