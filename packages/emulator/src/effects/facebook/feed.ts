import type { StoredObject } from '../../world/store.js';
import type { EffectContext, ListEffect, ReadEffect } from '../../graph/effect.js';
import { flagOf, textOf } from '../params.js';
import { idIn } from '../../world/values.js';
import { listAttachments, showPicture } from './attachments.js';
import type { KeyedEffects } from '../keyed.js';
import { publishDue } from './publishing.js';

/** Posts as the query of an edge wants them, the newest first; those whose time has come are published before. */
function chosen(context: EffectContext): StoredObject[] {
  const { store, subject, params } = context;
  publishDue(context, subject);
  const words = (textOf(params, 'q') ?? '').toLowerCase();
  return store
    .list(subject, 'feed')
    .filter(
      ({ fields }) =>
        (flagOf(params, 'include_hidden') === true || fields['is_hidden'] !== true) &&
        (flagOf(params, 'show_expired') === true || fields['is_expired'] !== true) &&
        (params['with'] === undefined || fields['place'] !== undefined) &&
        (textOf(fields, 'message') ?? '').toLowerCase().includes(words),
    )
    .toSorted((a, b) => b.createdAt - a.createdAt);
}

const isOwn = ({ subject }: EffectContext, { fields }: StoredObject) => idIn(fields, 'from') === subject.id;
const ofPage: ListEffect = (page) => chosen(page).filter((post) => isOwn(page, post));
const ofVisitors: ListEffect = (page) => chosen(page).filter((post) => !isOwn(page, post));

/** The one that comes first is first. */
const listScheduled: ListEffect = (context) => {
  publishDue(context, context.subject);
  return context.store.list(context.subject, 'scheduled_posts').toSorted((a, b) => timeOf(a) - timeOf(b));
};
const timeOf = ({ fields }: StoredObject) => Number(fields['scheduled_publish_time']);

const listTagged: ListEffect = ({ store, subject }) =>
  store
    .list(subject, 'tagged')
    .filter(({ fields }) => fields['is_published'] === true)
    .toSorted((a, b) => b.createdAt - a.createdAt);

const listTo: ListEffect = ({ store, subject: { fields } }) =>
  Array.isArray(fields['to_ids']) ? fields['to_ids'].flatMap((id) => store.get(String(id)) ?? []) : [];

/** Brings a post that waited for its time up to date. */
const readPost: ReadEffect = ({ store, clock, subject, origin }) => {
  const page = store.get(String(subject.fields['page']));
  if (page && subject.fields['scheduled_publish_time'] !== undefined) publishDue({ store, clock }, page);
  showPicture({ store, ...(origin !== undefined && { origin }) }, subject);
};

/** What Pages, their visitors and people have posted. */
export const feed: KeyedEffects = {
  list: {
    'Page.feed': chosen,
    'Page.posts': ofPage,
    'Page.published_posts': ofPage,
    'Page.visitor_posts': ofVisitors,
    'Page.scheduled_posts': listScheduled,
    'Page.tagged': listTagged,
    'Post.attachments': listAttachments,
    'Post.to': listTo,
  },
  read: { Post: readPost },
};
