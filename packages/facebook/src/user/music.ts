import { edge, idText, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import { Page } from '../page.js';
import { readUserLikes } from '../permissions.js';

/** A Page to look up in the list. */
export const UserMusicQuery = record('UserMusicQuery', {
  /** Only this Page: whether it is in the list. */
  target_id: optional(idText),
});

/**
 * `/{user}/music`: the Pages of musicians that a person likes.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/music
 */
export class UserMusic extends edge({
  path: 'music',
  node: () => Page,
  get: pages({ params: UserMusicQuery, permissions: readUserLikes }),
  create: unsupported('people like Pages on Facebook; like a post as a Page with fb.post(id).likes.create()'),
  update: unsupported('people like Pages on Facebook: read which with fb.me.music.get()'),
  delete: unsupported('people unlike Pages on Facebook; take back the like of a post with fb.post(id).likes.delete()'),
}) {}
