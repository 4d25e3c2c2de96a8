import type * as fb from '@edgewalk/facebook';
import { GraphFailure, invalid } from '../../errors/failure.js';
import type { ContextOf, EffectContext, Row } from '../../graph/effect.js';
import { attach } from '../../objects/facebook/photo.js';
import { timestampOf } from '../../world/clock.js';
import { pagePost } from '../../webhooks/page-events.js';
import { momentOf } from '../../world/time.js';
import { idIn, without } from '../../world/values.js';
import { ownerOf, requireManaged } from './managed.js';
import { detailsOf, uploadsOf } from './post-content.js';
import { publish, publishAt, scheduleOf } from './publishing.js';
import { tagsOf } from './tags.js';

type PostUpdate = ContextOf<typeof fb.Post, 'update'>;

/** Changes a post, publishes it, or gives it another time. */
export function updatePost(context: PostUpdate): void {
  const { store, clock, subject: post, params } = context;
  requireManaged(context, ownerOf(post));
  if (params.message !== undefined) requireAuthor(context);
  const scheduled = scheduleOf(context);
  if (scheduled !== undefined && post.fields['is_published'] !== false)
    throw invalid('A post that is published cannot be scheduled');
  const wasHidden = post.fields['is_hidden'] === true;
  const page = store.get(ownerOf(post));
  const media = page ? uploadsOf(context, page) : [];
  for (const tagged of tagsOf(store, post)) store.unlink(tagged, 'tagged', post);
  Object.assign(post.fields, changesOf(context), { updated_time: timestampOf(clock.now()), content: null });
  if (params.attached_media !== undefined) attach(post, media);
  if (scheduled !== undefined) post.fields['scheduled_publish_time'] = scheduled;
  relist(context);
  if (scheduled !== undefined) publishAt(context, post, scheduled);
  tell(context, wasHidden);
}

/** A post that is shown was edited, hidden or shown again. */
function tell({ store, clock, happen, subject: post, params }: PostUpdate, wasHidden: boolean): void {
  if (post.fields['is_published'] === false || params.is_published === true) return;
  const isHidden = post.fields['is_hidden'] === true;
  const verb = isHidden === wasHidden ? 'edited' : isHidden ? 'hide' : 'unhide';
  happen(pagePost({ store, at: clock.now() }, post, verb));
}

/** Lists a post after a change: as published, as waiting for its time, or as before. */
function relist(context: PostUpdate): void {
  const { store, clock, subject: post, params } = context;
  const page = store.get(ownerOf(post));
  const isDraft = post.fields['is_published'] === false;
  if (isDraft && params.is_published === true) publish(context, post, clock.now());
  else if (!isDraft) for (const tagged of tagsOf(store, post)) store.link(tagged, 'tagged', post);
  else if (page && post.fields['scheduled_publish_time'] !== undefined) {
    store.unlink(page, 'scheduled_posts', post);
    store.link(page, 'scheduled_posts', post, 'last');
  }
}

/** Parameters that no field of the same name and form shows. */
const asides = [
  'is_published',
  'scheduled_publish_time',
  'attached_media',
  'place',
  'tags',
  'message',
  'feed_story_visibility',
  'backdated_time',
];

function changesOf(context: PostUpdate): Row {
  const { clock, params } = context;
  const { message, tags, timeline_visibility, feed_story_visibility } = params;
  const visibility = timeline_visibility ?? feed_story_visibility;
  const backdated = momentOf(params.backdated_time, clock.now());
  return {
    ...without(params, ...asides),
    ...(message !== undefined && { message_tags: undefined }),
    ...detailsOf(context),
    ...(tags?.length === 0 && { to_ids: [] }),
    ...(visibility !== undefined && { is_hidden: visibility === 'hidden' }),
    ...(backdated !== undefined && { backdated_time: timestampOf(backdated) }),
  };
}

function requireAuthor({ subject }: Pick<EffectContext, 'subject'>): void {
  if (idIn(subject.fields, 'from') === ownerOf(subject)) return;
  throw new GraphFailure(200, undefined, '(#200) Permissions error: only its author can edit a post');
}
