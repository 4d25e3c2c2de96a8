import * as ig from '@edgewalk/instagram';
import { unsupportedRequest } from '../../errors/failure.js';
import { publishingFailure } from '../../errors/publishing.js';
import { effect, type EffectContext } from '../../graph/effect.js';
import type { Store, StoredObject } from '../../world/store.js';
import { idIn, rowsIn } from '../../world/values.js';
import { checkComment, writeComment } from '../comment/write.js';
import { numbersOf } from '../insights/media-numbers.js';

/** Fills in the counts that include advertisements and cross-posts. Items of albums have none. */
function countPaid({ subject: { id, fields } }: EffectContext): void {
  const product = fields['media_product_type'];
  const counted = product === 'FEED' || product === 'REELS';
  if (!counted || fields['parent_album'] !== undefined) return;
  const numbers = numbersOf({ id, fields });
  fields['total_comments_count'] = numbers['total_comments'];
  fields['total_views_count'] = numbers['total_views'];
  if (fields['like_count'] !== undefined) fields['total_like_count'] = numbers['total_likes'];
}

/** Deletes a media with its children and comments. Items of an album cannot go by themselves, nor can broadcasts. */
function deleteMedia({ store, subject }: EffectContext): object {
  const { parent_album: album, media_product_type: product } = subject.fields;
  if (album !== undefined || product === 'LIVE' || product === 'AD') throw publishingFailure(2207073);
  const account = store.get(idIn(subject.fields, 'owner') ?? '');
  if (account && product !== 'STORY') account.fields['media_count'] = Number(account.fields['media_count']) - 1;
  removeWhole(store, subject);
  return { success: true, deleted_id: subject.id };
}

function removeWhole(store: Store, object: StoredObject): void {
  for (const path of ['children', 'comments', 'replies']) {
    for (const part of store.list(object, path)) removeWhole(store, part);
  }
  store.remove(object);
}

/** A media, and what hangs off it. */
export const media = [
  effect(ig.Media, {
    read: countPaid,
    /** Switches comments on or off. */
    update: ({ subject, params }) => {
      const { media_product_type: product, parent_album: album } = subject.fields;
      if (product === 'LIVE' || album !== undefined) throw unsupportedRequest('post', subject.id);
      subject.fields['is_comment_enabled'] = params.comment_enabled;
    },
    delete: deleteMedia,
  }),
  effect(ig.MediaOwner, {
    list: ({ store, subject }) => [store.get(idIn(subject.fields, 'owner') ?? '')].flatMap((found) => found ?? []),
  }),
  effect(ig.MediaComments, {
    create: (context) => {
      const { subject, params } = context;
      checkComment(params.message);
      return writeComment(context, subject, { text: params.message });
    },
  }),
  effect(ig.MediaCollaborators, { list: ({ subject }) => rowsIn(subject.fields, 'collaborator_list') }),
];
