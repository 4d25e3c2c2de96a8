import { asFrom } from '../../objects/facebook/people.js';
import { albumOf, attach, intoAlbum, makePhoto } from '../../objects/facebook/photo.js';
import { makePost, linkFields } from '../../objects/facebook/post.js';
import { days, hours } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { details, emoji, openings } from '../words.js';
import { seedComments } from './comments.js';
import type { FacebookSeedContext } from './context.js';
import { fanCount, fanFrom } from './fans.js';
import { seedReactions } from './reactions.js';

/** Seeds what the Page and its visitors have posted over two years, newest first, and what waits for its time. */
export function seedPosts(context: FacebookSeedContext): void {
  const { store, random, page, now } = context;
  const count = 44;
  for (let index = 0; index < count; index += 1) {
    const at = now - hours(7) - ((index + random.next() * 0.9) / count) * days(725);
    const byVisitor = index % 11 === 5;
    const from = byVisitor ? fanFrom(random.integer(0, fanCount - 1)) : asFrom(page);
    const fields = { message: message(context), ...(byVisitor && ofVisitor(page)) };
    const post = makePost(store, page, { from, at, fields });
    store.link(page, 'feed', post, 'last');
    if (!byVisitor) addContent(context, post, index);
    seedReactions(random, post, index === 0 ? fanCount : Math.floor(random.next() ** 2 * 24));
    seedComments(context, post, index === 0 ? 30 : Math.floor(random.next() ** 2 * 9));
    if (random.chance(0.3)) post.fields['shares'] = { count: random.integer(1, 20) };
  }
  for (const other of context.otherPages) seedPublicPosts(context, other);
  seedScheduled(context);
  seedTimeline(context);
}

/** What the person has posted: enough for pages of a feed. */
function seedTimeline(context: FacebookSeedContext): void {
  const { store, random, person, now } = context;
  for (let index = 0; index < 32; index += 1) {
    const at = now - days(3 + index * 11) - hours(random.integer(0, 20));
    const plan = { from: asFrom(person), at, fields: { message: message(context) } };
    store.link(person, 'feed', makePost(store, person, plan), 'last');
  }
}

/** Two posts of a Page that the person does not manage. */
function seedPublicPosts(context: FacebookSeedContext, page: StoredObject): void {
  for (const age of [3, 40]) {
    const plan = { from: asFrom(page), at: context.now - days(age), fields: { message: message(context) } };
    context.store.link(page, 'feed', makePost(context.store, page, plan), 'last');
  }
}

function seedScheduled(context: FacebookSeedContext): void {
  const { store, page, now } = context;
  for (const ahead of [2, 9]) {
    const time = Math.floor((now + days(ahead)) / 1000);
    const fields = { message: message(context), is_published: false, scheduled_publish_time: time };
    const post = makePost(store, page, { from: asFrom(page), at: now - days(1), fields });
    store.link(page, 'scheduled_posts', post, 'last');
  }
}

const message = ({ random }: FacebookSeedContext): string =>
  `${random.pick(openings)}, ${random.pick(details)}. ${random.pick(emoji)}`;

const ofVisitor = (page: StoredObject) => ({
  status_type: 'wall_post',
  to_ids: [page.id],
  place: placeOf(page),
});

const placeOf = ({ id, fields: { name, location } }: StoredObject) => ({ id, name, location });

/** Photos, a link, or nothing beside the text. The newest post has all a post can have. */
function addContent(context: FacebookSeedContext, post: StoredObject, index: number): void {
  const { store, random, page } = context;
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
  if (index === 0) sponsor(context, post, photos);
}

function sponsor(context: FacebookSeedContext, post: StoredObject, photos: readonly StoredObject[]): void {
  for (const photo of photos) {
    seedReactions(context.random, photo, 8);
    seedComments(context, photo, 4);
  }
  for (const { fields } of [post, ...photos]) fields['sponsor_id'] = context.otherPages[0]?.id;
  post.fields['to_ids'] = [fanFrom(1).id, fanFrom(2).id];
}
