import * as ig from '@edgewalk/instagram';
import { GraphFailure, unsupportedRequest } from '../../errors/failure.js';
import { effect, type EffectContext } from '../../graph/effect.js';
import { mentionsIn } from '../../objects/captions.js';
import { asPublic } from '../../objects/public-media.js';
import type { StoredObject } from '../../world/store.js';
import { idIn, without } from '../../world/values.js';

const noSuchUser = (name: string) =>
  new GraphFailure(110, 2_207_013, 'Invalid user id', {
    transient: false,
    userTitle: 'Cannot find User',
    userMessage: `The user with username: ${name} cannot be found.`,
  });

function existing({ store, subject }: EffectContext, id: string, node: string): StoredObject {
  const object = store.get(id);
  if (object?.node !== node) throw unsupportedRequest('get', subject.id);
  return object;
}

function refuseUnmentioned({ subject }: EffectContext, object: StoredObject, text: unknown): StoredObject {
  if (mentionsIn(text).includes(String(subject.fields['username']))) return object;
  throw unsupportedRequest('get', object.id);
}

/** What an account sees of others: accounts by name, media and comments in which it is named. */
export const discovery = [
  effect(ig.UserBusinessDiscovery, {
    list: ({ store, params: { username } }) => {
      const user = store.byUsername(username);
      if (user) return [user];
      throw noSuchUser(username);
    },
  }),
  effect(ig.DiscoveredUserMedia, {
    list: ({ store, subject }) => store.list(subject, 'media').map(asPublic),
  }),
  effect(ig.UserTags, { list: ({ store, subject }) => store.list(subject, 'tags').map(asPublic) }),
  effect(ig.UserMentionedComment, {
    list: (context) => {
      const comment = existing(context, context.params.comment_id, 'Comment');
      return [refuseUnmentioned(context, comment, comment.fields['text'])];
    },
  }),
  effect(ig.UserMentionedMedia, {
    // The caption keeps its `@`; who owns the media is not shown.
    list: (context) => {
      const media = existing(context, context.params.media_id, 'Media');
      const shown = { ...media, fields: without(media.fields, 'owner') };
      return [refuseUnmentioned(context, shown, media.fields['caption'])];
    },
  }),
  effect(ig.MentionedCommentMedia, {
    list: ({ store, subject }) => {
      const media = store.get(idIn(subject.fields, 'media') ?? '');
      return media ? [asPublic(media)] : [];
    },
  }),
  effect(ig.UserCollaborativeMedia, {
    list: ({ store, subject }) => store.list(subject, 'collaborative_media').map(asPublic),
  }),
  effect(ig.UserCollaborativeMediaSearch, {
    list: ({ store, subject, params }) =>
      store
        .list(subject, 'collaborative_media')
        .filter(({ id }) => id === params.media_id)
        .map(asPublic),
  }),
];
