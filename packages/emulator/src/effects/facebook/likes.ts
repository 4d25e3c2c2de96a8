import { countLikes } from '../../seed/facebook/comments.js';
import { asFrom } from '../../seed/facebook/guests.js';
import { reactionsOf } from '../../seed/facebook/reactions.js';
import type { StoredObject } from '../../store.js';
import type { ListEffect, ReadEffect, SummaryEffect, WriteEffect } from '../effect.js';
import type { FacebookEffects } from './index.js';
import { asProfile } from './profiles.js';

/** What can be liked. */
const likeable = ['Post', 'Comment', 'Photo', 'Album', 'Video', 'LiveVideo'];

/** Who likes it. Likes are reactions: those of the kind LIKE. */
const listLikes: ListEffect = ({ store, subject, origin }) =>
  reactionsOf(subject)
    .filter(({ type }) => type === 'LIKE')
    .map(({ id, name }) => {
      const found = store.get(id);
      return found ? asProfile(found, origin) : { id, name };
    });

const listReactions: ListEffect = ({ store, subject, params, origin }) =>
  reactionsOf(subject)
    .filter(({ type }) => params['type'] === undefined || params['type'] === type)
    .map((row) => {
      const found = store.get(row.id);
      return found ? { ...asProfile(found, origin).fields, ...row } : { ...row };
    });

/** Whoever asks is told of their own like. */
const readComment: ReadEffect = ({ subject, actor }) => {
  subject.fields['user_likes'] = reactionsOf(subject).some(
    ({ id, type }) => id === actor.id && type === 'LIKE',
  );
};

const viewer: SummaryEffect = ({ subject, actor }) => {
  const own = reactionsOf(subject).find(({ id }) => id === actor.id)?.type;
  return { has_liked: own === 'LIKE', viewer_reaction: own ?? 'NONE' };
};

const like: WriteEffect = ({ subject, actor }) => {
  setLike(subject, actor, true);
  return { success: true };
};

const unlike: WriteEffect = ({ subject, actor }) => {
  setLike(subject, actor, false);
  return { success: true };
};

/** Twice is as good as once. */
function setLike(object: StoredObject, actor: StoredObject, likes: boolean): void {
  const others = reactionsOf(object).filter(({ id }) => id !== actor.id);
  object.fields['reaction_list'] = likes ? [{ ...asFrom(actor), type: 'LIKE' }, ...others] : others;
  if (object.node === 'facebook/Comment') countLikes(object);
}

const onAll = <Effect>(path: string, effect: Effect): Record<string, Effect> =>
  Object.fromEntries(likeable.map((name) => [`${name}.${path}`, effect]));

/** Likes and reactions of posts, comments and all else. */
export const likes: FacebookEffects = {
  list: { ...onAll('likes', listLikes), ...onAll('reactions', listReactions) },
  summary: { ...onAll('likes', viewer), ...onAll('reactions', viewer) },
  create: onAll('likes', like),
  delete: onAll('likes', unlike),
  read: { Comment: readComment },
};
