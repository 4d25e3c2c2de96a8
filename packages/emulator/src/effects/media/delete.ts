import type { Store, StoredObject } from '../../store.js';
import type { WriteEffect } from '../effect.js';
import { publishingFailure } from '../failures.js';
import { idIn } from '../values.js';

/** Deletes a media with its children and comments. Items of an album cannot go by themselves, nor can broadcasts. */
export const deleteMedia: WriteEffect = ({ store, subject }) => {
  const { parent_album: album, media_product_type: product } = subject.fields;
  if (album !== undefined || product === 'LIVE' || product === 'AD') throw publishingFailure(2207073);
  const id = idIn(subject.fields, 'owner');
  const account = id === undefined ? undefined : store.get(id);
  if (account && product !== 'STORY') {
    account.fields['media_count'] = Number(account.fields['media_count']) - 1;
  }
  removeWhole(store, subject);
  return { success: true, deleted_id: subject.id };
};

function removeWhole(store: Store, object: StoredObject): void {
  for (const path of ['children', 'comments', 'replies']) {
    for (const part of store.list(object, path)) removeWhole(store, part);
  }
  store.remove(object);
}
