import { asFrom } from '../../objects/facebook/people.js';
import { attach } from '../../objects/facebook/photo.js';
import { makePost } from '../../objects/facebook/post.js';
import { timestampOf } from '../../world/clock.js';
import { GraphFailure, invalid } from '../../errors/failure.js';
import type { Store, StoredObject } from '../../world/store.js';
import type { EffectContext, Row, WriteEffect } from '../../graph/effect.js';
import { flagOf, textOf, timeIn } from '../params.js';
import { idIn, without } from '../../world/values.js';
import { mediaOf } from './attachments.js';
import { removeWhole } from './comments.js';
import type { KeyedEffects } from '../keyed.js';
import { manages, ownerOf, requireManaged } from './managed.js';
import { detailsOf, linkOf, objectOf, uploadsOf } from './post-content.js';
import { appear, publish, publishDue, scheduleOf } from './publishing.js';
import { tagsOf } from './tags.js';

/** Publishes a post at once, at a time, or not at all. */
const createPost: WriteEffect = (context) => {
  const { subject: page, params } = context;
  requireManaged(context, page.id);
  publishDue(context, page);
  const media = [...uploadsOf(context, page), ...objectOf(context)];
  const fields = { ...linkOf(context), ...detailsOf(context), ...activityOf(context) };
  const shown = ['message', 'attachment_list', 'parent_id', 'place', 'story', 'child_attachments'];
  if (media.length === 0 && shown.every((name) => !(name in fields)))
    throw invalid('Missing message or attachment');
  const isPublished = flagOf(params, 'published') !== false;
  const content = contentOf(context);
  if (isPublished) refuseDuplicate(context, content);
  const post = addPost(context, { ...fields, content }, media);
  return { id: post.id };
};

/** Makes a post of a Page that appears at once, waits for its time, or is a draft. */
export function addPost(context: EffectContext, fields: Row, media: readonly StoredObject[]): StoredObject {
  const { store, clock, subject, params } = context;
  const page = subject.node === 'facebook/Page' ? subject : (store.get(ownerOf(subject)) ?? subject);
  const isPublished = flagOf(params, 'published') !== false;
  const scheduled = isPublished ? undefined : scheduleOf(context);
  const backdated = timeIn(params, 'backdated_time', clock.now());
  const all = {
    ...fields,
    ...(backdated !== undefined && { backdated_time: timestampOf(backdated) }),
    ...(!isPublished && { is_published: false }),
    ...(scheduled !== undefined && { scheduled_publish_time: scheduled }),
  };
  const post = makePost(store, page, { from: asFrom(page), at: backdated ?? clock.now(), fields: all });
  attach(post, media);
  if (isPublished) appear(store, post);
  else if (scheduled !== undefined) store.link(page, 'scheduled_posts', post, 'last');
  return post;
}

/** What the Page does or feels. */
function activityOf({ subject: page, params }: EffectContext): Row {
  if (textOf(params, 'og_action_type_id') === undefined) return {};
  return { story: `${String(page.fields['name'])} is ${textOf(params, 'og_phrase') ?? 'feeling happy'}.` };
}

const telling = ['message', 'link', 'attached_media', 'object_attachment', 'place', 'og_action_type_id'];
const contentOf = ({ params }: EffectContext): string =>
  JSON.stringify(telling.map((name) => params[name] ?? null));

/** The same thing cannot be posted twice in a row. */
function refuseDuplicate({ store, subject: page }: EffectContext, content: string): void {
  const last = store.list(page, 'feed').find(({ fields }) => idIn(fields, 'from') === page.id);
  if (last?.fields['content'] !== content) return;
  throw new GraphFailure(506, 1_455_006, 'Duplicate status message', {
    transient: false,
    userTitle: 'Duplicate Status Update',
    userMessage:
      'This status update is identical to the last one you posted. Try posting something different, or delete your previous update.',
  });
}

/** Changes a post, publishes it, or gives it another time. */
const updatePost: WriteEffect = (context) => {
  const { store, clock, subject: post, params } = context;
  requireManaged(context, ownerOf(post));
  if (params['message'] !== undefined) requireAuthor(context);
  const scheduled = scheduleOf(context);
  if (scheduled !== undefined && post.fields['is_published'] !== false)
    throw invalid('A post that is published cannot be scheduled');
  const page = store.get(ownerOf(post));
  const media = page ? uploadsOf(context, page) : [];
  for (const tagged of tagsOf(store, post)) store.unlink(tagged, 'tagged', post);
  Object.assign(post.fields, changesOf(context), { updated_time: timestampOf(clock.now()), content: null });
  if (params['attached_media'] !== undefined) attach(post, media);
  if (scheduled !== undefined) post.fields['scheduled_publish_time'] = scheduled;
  settle(context);
  return { success: true };
};

/** Where a post stands after a change: published now, waiting for its time, or as before. */
function settle({ store, clock, subject: post, params }: EffectContext): void {
  const page = store.get(ownerOf(post));
  const isDraft = post.fields['is_published'] === false;
  if (isDraft && flagOf(params, 'is_published') === true) publish(store, post, clock.now());
  else if (!isDraft) for (const tagged of tagsOf(store, post)) store.link(tagged, 'tagged', post);
  else if (page && post.fields['scheduled_publish_time'] !== undefined) {
    store.unlink(page, 'scheduled_posts', post);
    store.link(page, 'scheduled_posts', post, 'last');
  }
}

const settled = ['is_published', 'scheduled_publish_time', 'attached_media', 'place', 'tags', 'message'];

function changesOf(context: EffectContext): Row {
  const { store, clock, params } = context;
  const visibility = textOf(params, 'timeline_visibility') ?? textOf(params, 'feed_story_visibility');
  const backdated = timeIn(params, 'backdated_time', clock.now());
  return {
    ...without(params, ...settled, 'feed_story_visibility', 'backdated_time'),
    ...detailsOf({ store, params }),
    ...(params['message'] !== undefined && { message_tags: undefined, ...detailsOf({ store, params }) }),
    ...(Array.isArray(params['tags']) && params['tags'].length === 0 && { to_ids: [] }),
    ...(visibility !== undefined && { is_hidden: visibility === 'hidden' }),
    ...(backdated !== undefined && { backdated_time: timestampOf(backdated) }),
  };
}

function requireAuthor({ subject }: EffectContext): void {
  if (idIn(subject.fields, 'from') === ownerOf(subject)) return;
  throw new GraphFailure(200, undefined, '(#200) Permissions error: only its author can edit a post');
}

/** Deletes a post with what hangs on it: comments, photos, and the story that it is. */
export function removePost(store: Store, post: StoredObject): void {
  const page = store.get(ownerOf(post));
  for (const media of mediaOf(store, post)) {
    const posted = media.fields['page_story_id'] ?? media.fields['post_id'];
    if (posted === post.id || posted === post.id.split('_').at(-1)) removeWhole(store, media);
  }
  const stories = page === undefined ? [] : store.list(page, 'stories');
  for (const story of stories) if (story.fields['post_id'] === post.id) store.remove(story);
  const shared = store.get(textOf(post.fields, 'parent_id') ?? '');
  const { count = 0 } = (shared?.fields['shares'] ?? {}) as { readonly count?: number };
  if (shared && post.fields['is_published'] !== false)
    shared.fields['shares'] = count > 1 ? { count: count - 1 } : undefined;
  removeWhole(store, post);
}

const deletePost: WriteEffect = (context) => {
  const { store, subject: post } = context;
  const isAuthor = idIn(post.fields, 'from') === context.actor.id;
  if (!isAuthor && !manages(context, ownerOf(post))) requireManaged(context, ownerOf(post));
  removePost(store, post);
  return { success: true };
};

/** Writing, changing and deleting what a Page posts. */
export const posts: KeyedEffects = {
  create: { 'Page.feed': createPost },
  update: { Post: updatePost },
  delete: { Post: deletePost },
};
