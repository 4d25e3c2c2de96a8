import * as fb from '@edgewalk/facebook';
import { effect, type EffectContext } from '../../graph/effect.js';
import type { StoredObject } from '../../world/store.js';
import { idIn, textIn } from '../../world/values.js';
import { attachmentsOf, showPicture } from './attachments.js';
import { publishDue } from './publishing.js';

interface Filter {
  readonly q?: string | undefined;
  readonly include_hidden?: boolean | undefined;
  readonly show_expired?: boolean | undefined;
  readonly with?: string | undefined;
}

/** The posts that the query of an edge selects, the newest first; due posts are published before. */
function postsOf(context: EffectContext<Filter>): StoredObject[] {
  const { store, subject, params } = context;
  publishDue(context, subject);
  const words = (params.q ?? '').toLowerCase();
  return store
    .list(subject, 'feed')
    .filter(
      ({ fields }) =>
        (params.include_hidden === true || fields['is_hidden'] !== true) &&
        (params.show_expired === true || fields['is_expired'] !== true) &&
        (params.with === undefined || fields['place'] !== undefined) &&
        (textIn(fields, 'message') ?? '').toLowerCase().includes(words),
    )
    .toSorted((a, b) => b.createdAt - a.createdAt);
}

const isOwn = ({ subject }: EffectContext<unknown>, { fields }: StoredObject) => idIn(fields, 'from') === subject.id;

const timeOf = ({ fields }: StoredObject) => Number(fields['scheduled_publish_time']);

/** What Pages, their visitors and people have posted. */
export const feed = [
  effect(fb.PageFeed, { list: postsOf }),
  effect([fb.PagePosts, fb.PagePublishedPosts], {
    list: (page) => postsOf(page).filter((post) => isOwn(page, post)),
  }),
  effect(fb.PageVisitorPosts, { list: (page) => postsOf(page).filter((post) => !isOwn(page, post)) }),
  effect(fb.PageScheduledPosts, {
    /** Ordered by scheduled time. */
    list: (context) => {
      publishDue(context, context.subject);
      return context.store.list(context.subject, 'scheduled_posts').toSorted((a, b) => timeOf(a) - timeOf(b));
    },
  }),
  effect(fb.PageTagged, {
    list: ({ store, subject }) =>
      store
        .list(subject, 'tagged')
        .filter(({ fields }) => fields['is_published'] === true)
        .toSorted((a, b) => b.createdAt - a.createdAt),
  }),
  effect(fb.PostAttachments, { list: (context) => attachmentsOf(context, context.subject) }),
  effect(fb.PostTo, {
    list: ({ store, subject: { fields } }) =>
      Array.isArray(fields['to_ids']) ? fields['to_ids'].flatMap((id) => store.get(String(id)) ?? []) : [],
  }),
  effect(fb.Post, {
    /** Brings a post that waited for its time up to date. */
    read: (context) => {
      const { store, subject, origin } = context;
      const page = store.get(String(subject.fields['page']));
      if (page && subject.fields['scheduled_publish_time'] !== undefined) publishDue(context, page);
      showPicture({ store, ...(origin !== undefined && { origin }) }, subject);
    },
  }),
];
