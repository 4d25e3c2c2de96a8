import { minutes, days, timestampOf } from '../../clock.js';
import { GraphFailure, invalid } from '../../errors.js';
import { asFrom } from '../../seed/facebook/guests.js';
import { linkFields, makePost, photoFields } from '../../seed/facebook/posts.js';
import type { StoredObject } from '../../store.js';
import type { EffectContext, ListEffect, ReadEffect, Row, WriteEffect } from '../effect.js';
import { flagOf, objectsOf, textOf, timeIn } from '../params.js';
import { idIn, without } from '../values.js';
import type { FacebookEffects } from './index.js';

type Page = Pick<EffectContext, 'store' | 'clock' | 'subject'>;

/** What is on the Page by now: posts whose time has come are published first. */
function feedOf({ store, clock, subject }: Page): StoredObject[] {
  for (const post of store.list(subject, 'scheduled_posts')) {
    if (Number(post.fields['scheduled_publish_time']) * 1000 <= clock.now())
      publish({ store, clock, subject: post });
  }
  return store.list(subject, 'feed');
}

/** Puts a post that was not published on the feed of its Page. */
function publish({ store, clock, subject: post }: Page): void {
  const page = store.get(String(post.fields['page']));
  const time = Number(post.fields['scheduled_publish_time']) * 1000 || clock.now();
  post.createdAt = Math.min(time, clock.now());
  post.fields = { ...without(post.fields, 'scheduled_publish_time'), is_published: true };
  post.fields['created_time'] = timestampOf(post.createdAt);
  if (page) store.unlink(page, 'scheduled_posts', post);
  if (page) store.link(page, 'feed', post);
}

/** Posts as the query of an edge wants them. */
function chosen(context: EffectContext): StoredObject[] {
  const { params } = context;
  const words = (textOf(params, 'q') ?? '').toLowerCase();
  return feedOf(context).filter(
    ({ fields }) =>
      (flagOf(params, 'include_hidden') === true || fields['is_hidden'] !== true) &&
      (textOf(fields, 'message') ?? '').toLowerCase().includes(words),
  );
}

const isOwn = ({ subject }: EffectContext, { fields }: StoredObject) => idIn(fields, 'from') === subject.id;
const ofPage: ListEffect = (page) => chosen(page).filter((post) => isOwn(page, post));
const ofVisitors: ListEffect = (page) => chosen(page).filter((post) => !isOwn(page, post));
const listScheduled: ListEffect = (page) => {
  feedOf(page);
  return page.store.list(page.subject, 'scheduled_posts');
};
const listAttachments: ListEffect = ({ subject: { fields } }) =>
  Array.isArray(fields['attachment_list']) ? (fields['attachment_list'] as Row[]) : [];

/** Brings a post that waited for its time up to date. */
const readPost: ReadEffect = ({ store, clock, subject }) => {
  const page = store.get(String(subject.fields['page']));
  if (page && subject.fields['scheduled_publish_time'] !== undefined) feedOf({ store, clock, subject: page });
};

/** Publishes a post at once, at a time, or not at all. */
const createPost: WriteEffect = (context) => {
  const { store, clock, subject: page, params } = context;
  const fields = { ...contentOf(context), ...(textOf(params, 'message') && { message: params['message'] }) };
  if (Object.keys(fields).length === 0) throw invalid('A post needs a message or an attachment');
  const backdated = timeIn(params, 'backdated_time', clock.now());
  const at = backdated ?? clock.now();
  if (flagOf(params, 'published') !== false) {
    const post = makePost(store, page, { from: asFrom(page), at, fields });
    store.link(page, 'feed', post);
    return { id: post.id };
  }
  const scheduled = scheduleOf(context);
  const waiting = { ...fields, is_published: false, ...(scheduled && { scheduled_publish_time: scheduled }) };
  const post = makePost(store, page, { from: asFrom(page), at, fields: waiting });
  if (scheduled !== undefined) store.link(page, 'scheduled_posts', post, 'last');
  return { id: post.id };
};

/** A link, photos that were uploaded before, or nothing beside the text. */
function contentOf({ store, params }: EffectContext): Row {
  const link = textOf(params, 'link');
  if (link !== undefined) return linkFields(link, textOf(params, 'name') ?? link);
  const [first] = objectsOf(params, 'attached_media').map(({ media_fbid: id }) => String(id));
  const other = first ?? textOf(params, 'object_attachment');
  if (other === undefined)
    return textOf(params, 'place') === undefined ? {} : { place: { id: params['place'] } };
  if (!store.get(other)) throw invalid(`The attachment ${other} does not exist`);
  return photoFields(`https://cdn.facebook.example/v/t39/${other}_n.jpg`, other);
}

function scheduleOf({ clock, params }: EffectContext): number | undefined {
  const time = timeIn(params, 'scheduled_publish_time', clock.now());
  if (time === undefined) return undefined;
  const ahead = time - clock.now();
  if (ahead >= minutes(10) && ahead <= days(75)) return Math.floor(time / 1000);
  throw new GraphFailure(100, 1_363_037, '(#100) The specified scheduled publish time is invalid.');
}

/** Changes a post, publishes it, or gives it another time. */
const updatePost: WriteEffect = (context) => {
  const { store, clock, subject: post, params } = context;
  const scheduled = scheduleOf(context);
  const changes = without(
    params,
    'is_published',
    'scheduled_publish_time',
    'attached_media',
    'place',
    'tags',
  );
  Object.assign(post.fields, changes, { updated_time: timestampOf(clock.now()) });
  if (scheduled !== undefined) post.fields['scheduled_publish_time'] = scheduled;
  if (flagOf(params, 'is_published') === true && post.fields['is_published'] === false) {
    delete post.fields['scheduled_publish_time'];
    publish({ store, clock, subject: post });
  }
  return { success: true };
};

/** What a Page and its visitors post. */
export const feed: FacebookEffects = {
  list: {
    'Page.feed': chosen,
    'Page.posts': ofPage,
    'Page.published_posts': ofPage,
    'Page.visitor_posts': ofVisitors,
    'Page.scheduled_posts': listScheduled,
    'User.posts': ofPage,
    'Post.attachments': listAttachments,
  },
  create: { 'Page.feed': createPost },
  update: { Post: updatePost },
  read: { Post: readPost },
};
