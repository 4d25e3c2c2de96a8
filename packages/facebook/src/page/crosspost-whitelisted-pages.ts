import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Page } from '../page.js';
import { readPage } from '../permissions.js';

const elsewhere = 'a Page is added by its consent: fb.page(id).update({ begin_crossposting_handshake })';

/**
 * `/{page}/crosspost_whitelisted_pages`: Pages that may show the videos of this one as their own.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/crosspost_whitelisted_pages
 */
export class PageCrosspostWhitelistedPages extends edge({
  path: 'crosspost_whitelisted_pages',
  node: () => Page,
  defaults: ['id', 'name'],
  get: pages({ permissions: readPage }),
  create: unsupported(elsewhere),
  update: unsupported(elsewhere),
  delete: unsupported(elsewhere),
}) {}
