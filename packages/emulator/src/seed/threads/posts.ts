import { addPost, type Draft, ghostLife } from '../../objects/threads/post.js';
import { hours, timestampOf } from '../../world/clock.js';
import { Random, seedOf } from '../../world/random.js';
import type { StoredObject } from '../../world/store.js';
import type { SeedContext } from '../context.js';
import { thoughts } from './words.js';

/** Seeds a post of an age in hours, with its views. */
export function seedPost({ store, now }: SeedContext, age: number, draft: Draft): StoredObject {
  const post = addPost(store, { ...draft, createdAt: now - hours(age) });
  const random = new Random(seedOf(`views:${post.id}`));
  post.fields['views'] = draft.answers === undefined ? random.integer(300, 9000) : random.integer(20, 400);
  return post;
}

/** Seeds the posts of a profile, the oldest first, one each day. */
export function seedPosts(context: SeedContext, author: StoredObject, count: number): void {
  for (let day = count; day > 0; day -= 1) {
    const text = thoughts[day % thoughts.length] ?? '';
    seedPost(context, day * 24 - 2, { author, fields: { text, ...mediaOf(context, author, day) } });
  }
}

/** Some posts have an image, a video or a topic. */
function mediaOf({ store }: SeedContext, author: StoredObject, day: number): Record<string, unknown> {
  const file = `https://cdn.threads.example/v/${author.id}_${day}`;
  if (day % 7 === 3) return { media_type: 'IMAGE', media_url: `${file}.png`, alt_text: 'A tray of buns on a counter' };
  if (day % 7 === 5) return { media_type: 'VIDEO', media_url: `${file}.mp4`, thumbnail_url: `${file}.png` };
  if (day % 7 === 1) return { topic_tag: 'Bread' };
  const [place] = store.all('threads/Location');
  return day % 7 === 6 && place ? { location_id: place.id, location: { id: place.id } } : {};
}

/** Seeds one post of each kind that there is. */
export function seedKinds(context: SeedContext, author: StoredObject, other: StoredObject): void {
  const { store, now } = context;
  const post = (age: number, fields: Record<string, unknown>) => seedPost(context, age, { author, fields });
  const [quoted, reposted] = store.list(other, 'threads');
  post(20, { text: 'Said it better than we could.', is_quote_post: true, quoted_post: { id: quoted?.id } });
  post(19, { media_type: 'REPOST_FACADE', reposted_post: { id: reposted?.id } });
  post(18, { text: 'Poppy or sesame?', poll_attachment: pollAt(now) });
  post(17, { text: 'Our recipe card', link_attachment_url: 'https://tidal-bakery.example/recipes/rye' });
  post(16, { text: 'Friday mood', gif_url: 'https://media.giphy.com/media/3oEjI6SIIHBdRxXI40/giphy.gif' });
  const spoiler = { entity_type: 'SPOILER', offset: 18, length: 8 };
  post(15, { text: 'The secret is in sea salt', text_entities: { data: [spoiler] } });
  const bold = { offset: 0, length: 3, styling_info: ['bold'] };
  const plaintext = 'Rye needs time. Give it a night, and then another.';
  post(14, { text: 'On rye', text_attachment: { plaintext, text_with_styling_info: [bold] } });
  seedCarousel(context, author);
  const ends = timestampOf(now - hours(2) + ghostLife);
  post(2, { text: 'Gone tomorrow', ghost_post_status: 'ACTIVE', ghost_post_expiration_timestamp: ends });
}

const pollAt = (now: number) => ({
  option_a: 'Poppy',
  option_b: 'Sesame',
  option_a_votes_percentage: 0.375,
  option_b_votes_percentage: 0.625,
  total_votes: 48,
  expiration_timestamp: timestampOf(now + hours(6)),
});

function seedCarousel(context: SeedContext, author: StoredObject): void {
  const { store } = context;
  const fields = { text: 'Three steps to a bun', media_type: 'CAROUSEL_ALBUM' };
  const album = seedPost(context, 13, { author, fields });
  const { permalink, timestamp, username } = album.fields;
  for (const step of ['Mix', 'Fold', 'Bake']) {
    const media_url = `https://cdn.threads.example/v/${album.id}_${step}.png`;
    const shown = { media_product_type: 'THREADS', media_type: 'IMAGE', media_url, alt_text: step };
    const child = store.insert('threads/Post', { ...shown, permalink, timestamp, username, author: { id: author.id } });
    store.link(album, 'children', child, 'last');
  }
}
