import type { StoredObject } from '../world/store.js';
import { without } from '../world/values.js';

/** A media as any list shows it: without its likes where the owner hides them. */
export function withoutHiddenLikes(media: StoredObject): StoredObject {
  return media.fields['hides_likes'] === true ? { ...media, fields: without(media.fields, 'like_count') } : media;
}

/** A media as other accounts see it: without the `@` of captions and what only owners may know. */
export function asPublic(media: StoredObject): StoredObject {
  const fields = without(withoutHiddenLikes(media).fields, 'owner');
  const { caption } = fields;
  if (typeof caption === 'string') fields['caption'] = caption.replaceAll(/@(?=\w)/g, '');
  return { ...media, fields };
}
