import * as fb from '@edgewalk/facebook';
import { effect, type EffectContext, type Row, type SummaryEffect } from '../../graph/effect.js';
import { countLikes } from '../../objects/facebook/comment.js';
import { asFrom } from '../../objects/facebook/people.js';
import { reactionsOf } from '../../objects/facebook/reactions.js';
import { pageReaction } from '../../webhooks/page-events.js';
import type { StoredObject } from '../../world/store.js';
import { asProfile } from './profiles.js';

/** Who likes it. Likes are reactions: those of the kind LIKE. */
const listLikes = ({ store, subject, origin }: EffectContext<unknown>): (StoredObject | Row)[] =>
  reactionsOf(subject)
    .filter(({ type }) => type === 'LIKE')
    .map(({ id, name }) => {
      const found = store.get(id);
      return found ? asProfile(found, origin) : { id, name };
    });

/** Reactions, of one type or all. */
export const listReactions = ({
  store,
  subject,
  params,
  origin,
}: EffectContext<{ readonly type?: string | undefined }>): Row[] =>
  reactionsOf(subject)
    .filter(({ type }) => params.type === undefined || params.type === type)
    .map((row) => {
      const found = store.get(row.id);
      return found ? { ...asProfile(found, origin).fields, ...row } : { ...row };
    });

/** What the caller chose. */
export const ownReaction: SummaryEffect<unknown> = ({ subject, actor }) => {
  const own = reactionsOf(subject).find(({ id }) => id === actor.id)?.type;
  return { has_liked: own === 'LIKE', viewer_reaction: own ?? 'NONE' };
};

/** Liking twice counts once. */
function setLike(context: EffectContext<unknown>, isLiked: boolean): void {
  const { store, clock, happen, subject, actor } = context;
  const wasLiked = reactionsOf(subject).some(({ id, type }) => id === actor.id && type === 'LIKE');
  const others = reactionsOf(subject).filter(({ id }) => id !== actor.id);
  subject.fields['reaction_list'] = isLiked ? [{ ...asFrom(actor), type: 'LIKE' }, ...others] : others;
  if (subject.node === 'facebook/Comment') countLikes(subject);
  const reaction = { from: asFrom(actor), type: 'LIKE' };
  if (isLiked !== wasLiked)
    happen(pageReaction({ store, at: clock.now() }, subject, reaction, isLiked ? 'add' : 'remove'));
}

const lasting = {
  list: listLikes,
  summary: ownReaction,
  create: (context: EffectContext<unknown>) => setLike(context, true),
};

/** Likes and reactions of posts, comments and all else. */
export const likes = [
  effect([fb.PhotoLikes, fb.AlbumLikes, fb.VideoLikes], lasting),
  effect([fb.PostLikes, fb.CommentLikes], { ...lasting, delete: (context) => setLike(context, false) }),
  effect([fb.PostReactions, fb.CommentReactions], { list: listReactions, summary: ownReaction }),
  effect(fb.Comment, {
    read: ({ subject, actor }) => {
      subject.fields['user_likes'] = reactionsOf(subject).some(({ id, type }) => id === actor.id && type === 'LIKE');
    },
  }),
];
