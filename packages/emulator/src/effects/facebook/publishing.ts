import type * as fb from '@edgewalk/facebook';
import { GraphFailure } from '../../errors/failure.js';
import type { AnyParamsOf, EffectContext } from '../../graph/effect.js';
import { albumOf, intoAlbum } from '../../objects/facebook/photo.js';
import { days, minutes, timestampOf } from '../../world/clock.js';
import type { Store, StoredObject } from '../../world/store.js';
import { pagePost } from '../../webhooks/page-events.js';
import { momentOf } from '../../world/time.js';
import { objectIn, textIn, without } from '../../world/values.js';
import { mediaOf } from './attachments.js';
import { tagsOf } from './tags.js';

/** What it takes to publish. */
export type Publishing = Pick<EffectContext, 'store' | 'clock' | 'happen' | 'later'>;

/** Publishes the due posts and videos of a Page. */
export function publishDue(context: Publishing, page: StoredObject): void {
  const { store, clock } = context;
  for (const post of store.list(page, 'scheduled_posts')) {
    const time = Number(post.fields['scheduled_publish_time']) * 1000;
    if (time <= clock.now()) publish(context, post, time);
  }
}

/** Publishes a post at its time, whether it is read then or not. */
export function publishAt(context: Publishing, post: StoredObject, seconds: number): void {
  const { store } = context;
  context.later(seconds * 1000, () => {
    const page = store.get(String(post.fields['page']));
    if (page) publishDue(context, page);
  });
}

/** Publishes a post that was a draft, or waited for its time. */
export function publish(context: Publishing, post: StoredObject, at: number): void {
  const { store } = context;
  const page = store.get(String(post.fields['page']));
  if (page) store.unlink(page, 'scheduled_posts', post);
  post.fields = without(post.fields, 'scheduled_publish_time');
  post.createdAt = at;
  post.fields['created_time'] = timestampOf(at);
  post.fields['updated_time'] = timestampOf(at);
  appear(context, post);
}

/** Shows a post on the feed of its Page, its photos in their album, and itself where it is shared or tagged. */
export function appear({ store, clock, happen }: Publishing, post: StoredObject): void {
  const page = store.get(String(post.fields['page']));
  if (page === undefined) return;
  post.fields['is_published'] = true;
  store.link(page, 'feed', post);
  const chosen = store.get(textIn(post.fields, 'album_id') ?? '');
  for (const media of mediaOf(store, post)) {
    if (media.node === 'facebook/Photo' && media.fields['album'] === undefined)
      intoAlbum(store, chosen ?? albumOf(store, page, 'wall'), media);
  }
  share(store, post);
  for (const tagged of tagsOf(store, post)) store.link(tagged, 'tagged', post);
  happen(pagePost({ store, at: clock.now() }, post, 'add'));
}

function share(store: Store, post: StoredObject): void {
  const shared = store.get(textIn(post.fields, 'parent_id') ?? '');
  if (shared === undefined) return;
  store.link(shared, 'sharedposts', post);
  shared.fields['shares'] = { count: sharesOf(shared) + 1 };
}

/** How often a post has been shared. */
export const sharesOf = ({ fields }: StoredObject): number => Number(objectIn(fields, 'shares')?.['count'] ?? 0);

/** When something appears. */
export type Publication = Pick<
  AnyParamsOf<typeof fb.PageFeed, 'create'>,
  'published' | 'unpublished_content_type' | 'scheduled_publish_time' | 'backdated_time'
>;

/** When a post is to appear, in unix seconds. */
export function scheduleOf({
  clock,
  params,
}: Pick<EffectContext<Publication>, 'clock' | 'params'>): number | undefined {
  const time = momentOf(params.scheduled_publish_time, clock.now());
  if (time === undefined) {
    if (params.unpublished_content_type === 'SCHEDULED') throw wrongTime();
    return undefined;
  }
  const ahead = time - clock.now();
  if (ahead >= minutes(10) && ahead <= days(75)) return Math.floor(time / 1000);
  throw wrongTime();
}

const wrongTime = () =>
  new GraphFailure(100, 1_363_037, '(#100) The specified scheduled publish time is invalid.', {
    userTitle: 'Invalid scheduled time',
    userMessage: 'A post can be scheduled from 10 minutes to 75 days ahead.',
  });
