import { GraphFailure, unsupportedRequest } from '../../errors.js';
import { mentionsIn } from '../../seed/captions.js';
import type { StoredObject } from '../../store.js';
import type { EffectContext, ListEffect } from '../effect.js';
import { required } from '../params.js';
import { idIn, without } from '../values.js';
import { asPublic } from '../views.js';

/** Another professional account, by its username. */
export const discoverBusiness: ListEffect = ({ store, params }) => {
  const name = required(params, 'username');
  const user = store.byUsername(name);
  if (user) return [user];
  throw new GraphFailure(110, 2_207_013, 'Invalid user id', {
    transient: false,
    userTitle: 'Cannot find User',
    userMessage: `The user with username: ${name} cannot be found.`,
  });
};

/** The media of another account. */
export const listPublicMedia: ListEffect = ({ store, subject }) => store.list(subject, 'media').map(asPublic);

/** Media of others in which the account is tagged. */
export const listTags: ListEffect = ({ store, subject }) => store.list(subject, 'tags').map(asPublic);

/** A comment that mentions the account. */
export const mentionedComment: ListEffect = (context) => {
  const comment = found(context, 'comment_id', 'Comment');
  return [refuseUnmentioned(context, comment, comment.fields['text'])];
};

/** A media whose caption mentions the account. */
export const mentionedMedia: ListEffect = (context) => {
  const media = found(context, 'media_id', 'Media');
  // The text of the mention is told as it is; who owns the media is not.
  return [
    refuseUnmentioned(context, { ...media, fields: without(media.fields, 'owner') }, media.fields['caption']),
  ];
};

/** The media a comment that mentions the account is on. */
export const mediaOfMention: ListEffect = ({ store, subject }) => {
  const media = store.get(idIn(subject.fields, 'media') ?? '');
  return media ? [asPublic(media)] : [];
};

/** A media the account collaborates on. */
export const searchCollaborative: ListEffect = (context) => {
  const id = required(context.params, 'media_id');
  return context.store
    .list(context.subject, 'collaborative_media')
    .filter((media) => media.id === id)
    .map(asPublic);
};

function found({ store, params, subject }: EffectContext, name: string, node: string): StoredObject {
  const object = store.get(required(params, name));
  if (object?.node !== node) throw unsupportedRequest('get', subject.id);
  return object;
}

function refuseUnmentioned({ subject }: EffectContext, object: StoredObject, text: unknown): StoredObject {
  if (mentionsIn(text).includes(String(subject.fields['username']))) return object;
  throw unsupportedRequest('get', object.id);
}
