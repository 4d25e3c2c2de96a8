import { edge, idText, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import { Page } from '../page.js';
import { readPage } from '../permissions.js';

/** A Page to look up in the list. */
export const LikesQuery = record('LikesQuery', {
  /** Only this Page: whether it is in the list. */
  target_id: optional(idText),
});

const elsewhere = 'a Page likes other Pages on facebook.com: see which with fb.page(id).likes.get()';

/**
 * `/{page}/likes`: Pages that the Page likes. The likes of the Page itself are in its field `fan_count`.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/likes
 */
export class PageLikes extends edge({
  path: 'likes',
  node: () => Page,
  defaults: ['id', 'name'],
  get: pages({ params: LikesQuery, permissions: readPage }),
  create: unsupported(elsewhere),
  update: unsupported(elsewhere),
  delete: unsupported(elsewhere),
}) {}
