import { makePost, linkFields } from '../../objects/facebook/post.js';
import { asFrom } from '../../objects/facebook/people.js';
import { albumOf, attach, intoAlbum, makePhoto } from '../../objects/facebook/photo.js';
import { days, hours } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { details, emoji, openings } from '../words.js';
import { plantComments } from './comments.js';
import { guestCount, guestFrom } from './guests.js';
import type { FacebookPlanter } from './index.js';
import { plantReactions } from './reactions.js';

/** Plants what the Page and its visitors have posted over two years, newest first, and what waits for its time. */
export function plantPosts(planter: FacebookPlanter): void {
  const { store, random, page, now } = planter;
  const count = 44;
  for (let index = 0; index < count; index += 1) {
    const at = now - hours(7) - ((index + random.next() * 0.9) / count) * days(725);
    const byVisitor = index % 11 === 5;
    const from = byVisitor ? guestFrom(random.integer(0, guestCount - 1)) : asFrom(page);
    const fields = { message: message(planter), ...(byVisitor && ofVisitor(page)) };
    const post = makePost(store, page, { from, at, fields });
    store.link(page, 'feed', post, 'last');
    if (!byVisitor) furnish(planter, post, index);
    plantReactions(random, post, index === 0 ? guestCount : Math.floor(random.next() ** 2 * 24));
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

const ofVisitor = (page: StoredObject) => ({
  status_type: 'wall_post',
  to_ids: [page.id],
  place: placeOf(page),
});

const placeOf = ({ id, fields: { name, location } }: StoredObject) => ({ id, name, location });

/** Photos, a link, or nothing beside the text. The newest post has all a post can have. */
function furnish(planter: FacebookPlanter, post: StoredObject, index: number): void {
  const { store, random, page } = planter;
  if (index % 4 === 0) post.fields['place'] = placeOf(page);
  if (index % 3 === 1) {
    const url = `https://tidal-bakery.example/notes/${random.integer(1000, 9999)}`;
    Object.assign(post.fields, linkFields(url, 'Notes from the bakery'));
  }
  if (index % 3 !== 0) return;
  const photos = Array.from({ length: index % 12 === 0 ? 3 : 1 }, () =>
    makePhoto(store, page, { at: post.createdAt, caption: String(post.fields['message']) }),
  );
  for (const photo of photos) intoAlbum(store, albumOf(store, page, 'wall'), photo);
  attach(post, photos);
  if (index === 0) sponsor(planter, post, photos);
}

function sponsor(planter: FacebookPlanter, post: StoredObject, photos: readonly StoredObject[]): void {
  for (const photo of photos) {
    plantReactions(planter.random, photo, 8);
    plantComments(planter, photo, 4);
  }
  for (const { fields } of [post, ...photos]) fields['sponsor_id'] = planter.otherPages[0]?.id;
  post.fields['to_ids'] = [guestFrom(1).id, guestFrom(2).id];
}
