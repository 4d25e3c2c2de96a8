import { asFrom } from '../../objects/facebook/people.js';
import { makePhoto } from '../../objects/facebook/photo.js';
import { makePost } from '../../objects/facebook/post.js';
import { addStory } from '../../objects/facebook/story.js';
import { days, hours } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import type { FacebookSeedContext } from './context.js';

/** Seeds what others make of the Page's posts, posts that tag it, and its stories. */
export function seedSharesAndTags(context: FacebookSeedContext): void {
  const [newest] = context.store.list(context.page, 'feed');
  if (newest) seedShares(context, newest);
  seedTagging(context);
  seedStories(context);
}

/** Other Pages share the newest post. More have shared it than let the app see that. */
function seedShares({ store, otherPages, now }: FacebookSeedContext, post: StoredObject): void {
  const sharing = otherPages.slice(0, 3);
  for (const [index, other] of sharing.entries()) {
    const fields = { message: 'Our neighbours!', parent_id: post.id, status_type: 'shared_story' };
    const shared = makePost(store, other, { from: asFrom(other), at: now - hours(6 - index), fields });
    store.link(other, 'feed', shared);
    store.link(post, 'sharedposts', shared);
  }
  post.fields['shares'] = { count: sharing.length + 2 };
}

/** Other Pages name the Page in what they post. */
function seedTagging({ store, page, otherPages, now }: FacebookSeedContext): void {
  const name = String(page.fields['name']);
  for (const [index, other] of otherPages.entries()) {
    const tag = { id: page.id, name, type: 'page', offset: 15, length: name.length };
    const fields = { message: `Breakfast with ${name} today.`, message_tags: [tag] };
    const post = makePost(store, other, { from: asFrom(other), at: now - days(5 + index * 20), fields });
    post.fields['to_ids'] = [page.id];
    store.link(other, 'feed', post, 'last');
    store.link(page, 'tagged', post, 'last');
  }
}

/** One story that can be seen, and two that are over. */
function seedStories({ store, page, now }: FacebookSeedContext): void {
  for (const age of [60, 30, 5]) {
    const at = now - hours(age);
    addStory(store, page, { media: makePhoto(store, page, { at }), at });
  }
}
