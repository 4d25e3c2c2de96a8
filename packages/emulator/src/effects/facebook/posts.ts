import * as fb from '@edgewalk/facebook';
import { GraphFailure, invalid } from '../../errors/failure.js';
import { type ContextOf, effect, type EffectContext, type Row } from '../../graph/effect.js';
import { asFrom } from '../../objects/facebook/people.js';
import { attach } from '../../objects/facebook/photo.js';
import { makePost } from '../../objects/facebook/post.js';
import { timestampOf } from '../../world/clock.js';
import { pagePost } from '../../webhooks/page-events.js';
import type { StoredObject } from '../../world/store.js';
import { momentOf } from '../../world/time.js';
import { idIn, pick, textIn } from '../../world/values.js';
import { mediaOf } from './attachments.js';
import { removeWhole } from './comments.js';
import { manages, ownerOf, requireManaged } from './managed.js';
import { detailsOf, linkOf, objectOf, uploadsOf } from './post-content.js';
import { updatePost } from './post-update.js';
import {
  appear,
  type Publication,
  publishAt,
  publishDue,
  type Publishing,
  scheduleOf,
  sharesOf,
} from './publishing.js';

type NewPost = ContextOf<typeof fb.PageFeed, 'create'>;

/** Publishes a post at once, at a time, or not at all. */
function createPost(context: NewPost): StoredObject {
  const { subject: page, params } = context;
  requireManaged(context, page.id);
  publishDue(context, page);
  const media = [...uploadsOf(context, page), ...objectOf(context)];
  const fields = { ...linkOf(context), ...detailsOf(context), ...activityOf(context) };
  const shown = ['message', 'attachment_list', 'parent_id', 'place', 'story', 'child_attachments'];
  if (media.length === 0 && shown.every((name) => !(name in fields))) throw invalid('Missing message or attachment');
  const content = JSON.stringify(pick(params, contentParams));
  if (params.published !== false) refuseDuplicate(context, content);
  return addPost(context, { ...fields, content }, media);
}

/** Makes a post of a Page that appears at once, waits for its time, or is a draft. */
export function addPost(
  context: EffectContext<Publication>,
  fields: Row,
  media: readonly StoredObject[],
): StoredObject {
  const { store, clock, subject, params } = context;
  const page = subject.node === 'facebook/Page' ? subject : (store.get(ownerOf(subject)) ?? subject);
  const isPublished = params.published !== false;
  const scheduled = isPublished ? undefined : scheduleOf(context);
  const backdated = momentOf(params.backdated_time, clock.now());
  const all = {
    ...fields,
    ...(backdated !== undefined && { backdated_time: timestampOf(backdated) }),
    ...(!isPublished && { is_published: false }),
    ...(scheduled !== undefined && { scheduled_publish_time: scheduled }),
  };
  const post = makePost(store, page, { from: asFrom(page), at: backdated ?? clock.now(), fields: all });
  attach(post, media);
  if (isPublished) appear(context, post);
  else if (scheduled !== undefined) {
    store.link(page, 'scheduled_posts', post, 'last');
    publishAt(context, post, scheduled);
  }
  return post;
}

/** What the Page does or feels. */
function activityOf({ subject: page, params }: NewPost): Row {
  const { og_action_type_id: action, og_phrase: phrase = 'feeling happy' } = params;
  return action === undefined ? {} : { story: `${String(page.fields['name'])} is ${phrase}.` };
}

const contentParams = ['message', 'link', 'attached_media', 'object_attachment', 'place', 'og_action_type_id'] as const;

/** The same thing cannot be posted twice in a row. */
function refuseDuplicate({ store, subject: page }: NewPost, content: string): void {
  const last = store.list(page, 'feed').find(({ fields }) => idIn(fields, 'from') === page.id);
  if (last?.fields['content'] !== content) return;
  throw new GraphFailure(506, 1_455_006, 'Duplicate status message', {
    transient: false,
    userTitle: 'Duplicate Status Update',
    userMessage:
      'This status update is identical to the last one you posted. Try posting something different, or delete your previous update.',
  });
}

/** Deletes a post with what hangs on it: comments, photos, and the story that it is. */
export function removePost({ store, clock, happen }: Publishing, post: StoredObject): void {
  if (post.fields['is_published'] !== false) happen(pagePost({ store, at: clock.now() }, post, 'remove'));
  const page = store.get(ownerOf(post));
  for (const media of mediaOf(store, post)) {
    const posted = media.fields['page_story_id'] ?? media.fields['post_id'];
    if (posted === post.id || posted === post.id.split('_').at(-1)) removeWhole(store, media);
  }
  const stories = page === undefined ? [] : store.list(page, 'stories');
  for (const story of stories) if (story.fields['post_id'] === post.id) store.remove(story);
  const shared = store.get(textIn(post.fields, 'parent_id') ?? '');
  if (shared && post.fields['is_published'] !== false) {
    const count = sharesOf(shared) - 1;
    shared.fields['shares'] = count > 0 ? { count } : undefined;
  }
  removeWhole(store, post);
}

/** Publishing, changing and deleting what a Page posts. */
export const posts = [
  effect(fb.PageFeed, { create: createPost }),
  effect(fb.Post, {
    update: updatePost,
    delete: (context) => {
      const { subject: post, actor } = context;
      const isAuthor = idIn(post.fields, 'from') === actor.id;
      if (!isAuthor && !manages(context, ownerOf(post))) requireManaged(context, ownerOf(post));
      removePost(context, post);
    },
  }),
];
